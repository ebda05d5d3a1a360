// SPDX-License-Identifier: Apache-2.0
#include "api/account_json.h"
#include "api/desk.h"
#include "api/error_status.h"
#include "api/session_cookie.h"
#include "services/sign_out.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> leave(Desk desk, services::Visitor visitor) {
    auto const out = co_await services::sign_out(desk.deps, visitor.principal(), visitor.session.id, desk.soon());
    if (!out) co_return problem(out.error());
    auto answer = done();
    set_session_cookie(answer, "");
    co_return answer;
}

}  // namespace

/// This session ends, and its cookie goes.
void route_sign_out(Router& router, Desk const& desk) {
    add_for_visitor(
        router, desk, "DELETE", "/api/v1/session",
        [desk](net::HttpRequest, PathValues, services::Visitor visitor) { return leave(desk, std::move(visitor)); });
}

}  // namespace ombrex::api
