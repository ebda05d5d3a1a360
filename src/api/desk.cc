// SPDX-License-Identifier: Apache-2.0
#include "api/desk.h"

#include "api/error_status.h"
#include "api/session_cookie.h"

namespace ombrex::api {
namespace {

/// Coroutines take values: the endpoint outlives the call that it answers.
Task<net::HttpResponse> let_in(Desk desk, VisitorEndpoint endpoint, net::HttpRequest request, PathValues values) {
    auto const claims = desk.tokens.check(session_cookie_of(request));
    if (!claims) co_return problem(401);
    auto visitor = co_await services::authenticate(desk.deps, claims.value(), desk.soon());
    if (!visitor) co_return problem(visitor.error().code == Errc::denied ? 401 : 503);
    bool const acts = request.method != "GET" && request.method != "HEAD";
    if (acts && (!from_own_page(request, desk) ||
                 !desk.tokens.is_forgery_guard(claims.value().session, request.header(forgery_header)))) {
        co_return problem(403);
    }
    bool const renew = desk.deps.clock.now() - claims.value().issued >= services::token_renewed_after;
    auto answer = co_await endpoint(std::move(request), std::move(values), std::move(visitor.value()));
    answer.headers.emplace_back("Cache-Control", "no-store");
    bool const own_cookie = std::ranges::any_of(answer.headers, [](auto const& h) { return h.first == "Set-Cookie"; });
    if (renew && !own_cookie) set_session_cookie(answer, desk.tokens.sign(claims.value()));
    co_return answer;
}

}  // namespace

bool from_own_page(net::HttpRequest const& request, Desk const& desk) noexcept {
    auto const site = request.header("sec-fetch-site");
    if (!site.empty() && site != "same-origin" && site != "none") return false;
    auto const origin = request.header("origin");
    return origin.empty() || origin == desk.public_url;
}

void add_for_visitor(Router& router, Desk const& desk, std::string method, std::string pattern,
                     VisitorEndpoint endpoint) {
    router.add(std::move(method), std::move(pattern),
               [desk, endpoint = std::move(endpoint)](net::HttpRequest request, PathValues values) {
                   return let_in(desk, endpoint, std::move(request), std::move(values));
               });
}

void route_desk(Router& router, Desk const& desk) {
    for (auto* const route :
         {route_register,        route_verify_email,   route_sign_in,           route_get_session,
          route_sign_out,        route_list_sessions,  route_end_session,       route_sign_out_everywhere,
          route_forgot_password, route_reset_password, route_change_password,   route_get_me,
          route_correct_me,      route_get_company,    route_correct_company,   route_delete_company,
          route_restore_company, route_list_users,     route_invite_user,       route_remove_user,
          route_list_calls,      route_get_call,       route_erase_call,        route_get_call_recording,
          route_list_messages,   route_answer_message, route_list_appointments, route_get_today,
          route_get_figures}) {
        route(router, desk);
    }
}

}  // namespace ombrex::api
