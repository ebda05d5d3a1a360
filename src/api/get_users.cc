// SPDX-License-Identifier: Apache-2.0
#include "api/account_json.h"
#include "api/desk.h"
#include "api/error_status.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> list(Desk desk, model::CompanyId company) {
    std::vector<model::User> users;
    auto const read = co_await desk.deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(users, unit.users().of_company(company));
            return ok();
        },
        desk.soon());
    if (!read) co_return problem(read.error());
    boost::json::array items;
    for (auto const& user : users) items.push_back(user_json(user));
    co_return json_answer(boost::json::object{{"items", std::move(items)}});
}

}  // namespace

void route_list_users(Router& router, Desk const& desk) {
    add_for_visitor(
        router, desk, "GET", "/api/v1/users",
        [desk](net::HttpRequest, PathValues, services::Visitor visitor) { return list(desk, visitor.user.company); });
}

}  // namespace ombrex::api
