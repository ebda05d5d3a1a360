// SPDX-License-Identifier: Apache-2.0
#include "api/account_json.h"
#include "api/desk.h"
#include "api/error_status.h"
#include "api/list_answer.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> list_users(Desk desk, services::Visitor visitor) {
    std::vector<model::User> users;
    auto const read = co_await desk.deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(users, unit.users().of_company(visitor.user.company));
            return ok();
        },
        desk.soon());
    co_return read ? list_answer(users, user_json) : problem(read.error());
}

}  // namespace

void route_list_users(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "GET", "/api/v1/users", list_users);
}

}  // namespace ombrex::api
