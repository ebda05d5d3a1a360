// SPDX-License-Identifier: Apache-2.0
#include "api/account_json.h"
#include "api/call_json.h"
#include "api/desk.h"
#include "api/error_status.h"
#include "services/see_call.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> get_call(Desk desk, Id128 call, services::Visitor visitor) {
    auto const seen = co_await services::see_call(desk.deps, visitor.principal(), model::CallId{call}, desk.soon());
    if (!seen) co_return problem(seen.error());
    co_return json_answer(call_json(seen.value(), desk.deps.policy));
}

}  // namespace

/// All that a call left; who looked is in the audit log (C32).
void route_get_call(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "GET", "/api/v1/calls/{call}", get_call);
}

}  // namespace ombrex::api
