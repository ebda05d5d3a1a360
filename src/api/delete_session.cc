// SPDX-License-Identifier: Apache-2.0
#include "api/desk.h"
#include "api/error_status.h"
#include "api/session_answer.h"
#include "services/sign_out.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> sign_out(Desk desk, services::Visitor visitor) {
    auto const out = co_await services::sign_out(desk.deps, visitor.principal(), visitor.session.id, desk.soon());
    co_return out ? signed_out() : problem(out.error());
}

}  // namespace

/// This session ends, and its cookie goes.
void route_sign_out(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "DELETE", "/api/v1/session", sign_out);
}

}  // namespace ombrex::api
