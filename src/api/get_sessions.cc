// SPDX-License-Identifier: Apache-2.0
#include "api/account_json.h"
#include "api/desk.h"
#include "api/error_status.h"
#include "api/list_answer.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> list_sessions(Desk desk, services::Visitor visitor) {
    std::vector<model::Session> sessions;
    auto const read = co_await desk.deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(sessions, unit.sessions().of_user(visitor.user.company, visitor.user.id));
            return ok();
        },
        desk.soon());
    if (!read) co_return problem(read.error());
    std::erase_if(sessions, [&](auto const& one) { return !one.stands(desk.deps.clock.now()); });
    co_return list_answer(sessions, [&](auto const& one) { return device_json(one, visitor.session.id); });
}

}  // namespace

/// The devices on which this person is signed in, the one used last first.
void route_list_sessions(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "GET", "/api/v1/sessions", list_sessions);
}

}  // namespace ombrex::api
