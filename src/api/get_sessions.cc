// SPDX-License-Identifier: Apache-2.0
#include "api/account_json.h"
#include "api/desk.h"
#include "api/error_status.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> list(Desk desk, services::Visitor visitor) {
    std::vector<model::Session> sessions;
    auto const read = co_await desk.deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(sessions, unit.sessions().of_user(visitor.user.company, visitor.user.id));
            return ok();
        },
        desk.soon());
    if (!read) co_return problem(read.error());
    boost::json::array items;
    for (auto const& one : sessions) {
        if (one.stands(desk.deps.clock.now())) items.push_back(device_json(one, visitor.session.id));
    }
    co_return json_answer(boost::json::object{{"items", std::move(items)}});
}

}  // namespace

/// The devices on which this person is signed in, the one used last first.
void route_list_sessions(Router& router, Desk const& desk) {
    add_for_visitor(
        router, desk, "GET", "/api/v1/sessions",
        [desk](net::HttpRequest, PathValues, services::Visitor visitor) { return list(desk, std::move(visitor)); });
}

}  // namespace ombrex::api
