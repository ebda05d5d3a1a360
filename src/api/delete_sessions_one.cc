// SPDX-License-Identifier: Apache-2.0
#include "api/account_json.h"
#include "api/desk.h"
#include "api/error_status.h"
#include "services/sign_out.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> end_session(Desk desk, Id128 session, services::Visitor visitor) {
    auto const out =
        co_await services::sign_out(desk.deps, visitor.principal(), model::SessionId{session}, desk.soon());
    co_return out ? done() : problem(out.error());
}

}  // namespace

/// One device is signed out.
void route_end_session(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "DELETE", "/api/v1/sessions/{session}", end_session);
}

}  // namespace ombrex::api
