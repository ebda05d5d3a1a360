// SPDX-License-Identifier: Apache-2.0
#include "api/account_json.h"
#include "api/desk.h"
#include "api/error_status.h"
#include "api/session_cookie.h"
#include "services/sign_out.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> end_all(Desk desk, services::Visitor visitor) {
    auto const out = co_await services::sign_out_others(desk.deps, visitor.principal(), std::nullopt, desk.soon());
    if (!out) co_return problem(out.error());
    auto answer = done();
    set_session_cookie(answer, "");
    co_return answer;
}

}  // namespace

/// Every session of this person ends, this one too.
void route_sign_out_everywhere(Router& router, Desk const& desk) {
    add_for_visitor(
        router, desk, "DELETE", "/api/v1/sessions",
        [desk](net::HttpRequest, PathValues, services::Visitor visitor) { return end_all(desk, std::move(visitor)); });
}

}  // namespace ombrex::api
