// SPDX-License-Identifier: Apache-2.0
#include "api/desk.h"
#include "api/error_status.h"
#include "api/session_answer.h"
#include "services/sign_out.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> sign_out_everywhere(Desk desk, services::Visitor visitor) {
    auto const out = co_await services::sign_out_others(desk.deps, visitor.principal(), std::nullopt, desk.soon());
    co_return out ? signed_out() : problem(out.error());
}

}  // namespace

/// Every session of this person ends, this one too.
void route_sign_out_everywhere(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "DELETE", "/api/v1/sessions", sign_out_everywhere);
}

}  // namespace ombrex::api
