// SPDX-License-Identifier: Apache-2.0
#include "api/desk.h"
#include "api/error_status.h"
#include "api/list_answer.h"
#include "api/privacy_json.h"
#include "services/erase_call.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> erase_call(Desk desk, Id128 call, services::Visitor visitor) {
    auto const by = Deadline::in(desk.deps.clock, std::chrono::minutes{1});  // objects go, too
    auto const gone = co_await services::erase_call(desk.deps, desk.recordings, desk.outbox, visitor.principal(),
                                                    model::CallId{call}, by);
    if (!gone) co_return problem(gone.error());
    co_return list_answer(gone.value(), [&](auto const& receipt) { return receipt_json(receipt, desk.deps.policy); });
}

}  // namespace

/// All of it goes now, with a receipt for each part (C39).
void route_erase_call(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "DELETE", "/api/v1/calls/{call}", erase_call);
}

}  // namespace ombrex::api
