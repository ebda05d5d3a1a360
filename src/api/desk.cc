// SPDX-License-Identifier: Apache-2.0
#include "api/desk.h"

#include <algorithm>

#include "api/error_status.h"
#include "api/key_scopes.h"
#include "api/session_cookie.h"
#include "api/visitor_of.h"
#include "services/api_keys.h"

namespace ombrex::api {
namespace {

/// Whoever asks, known by a cookie or a key; where he is not, the answer to that.
struct Admitted {
    std::optional<services::Visitor> visitor = {};
    net::HttpResponse refusal = {};
    std::string cookie = {};  ///< A new one; empty: the old one does.
};

Admitted not_admitted(int status) { return {{}, problem(status), {}}; }

/// Coroutines take values: the endpoint outlives the call that it answers.
Task<Admitted> by_cookie(Desk desk, net::HttpRequest request) {
    auto const claims = desk.tokens.check(session_cookie_of(request));
    if (!claims) co_return not_admitted(401);
    auto visitor = co_await services::authenticate(desk.deps, claims.value(), desk.soon());
    if (!visitor) co_return not_admitted(visitor.error().code == Errc::denied ? 401 : 503);
    Admitted out;
    out.visitor = std::move(visitor.value());
    bool const acts = request.method != "GET" && request.method != "HEAD";
    if (acts && (!from_own_page(request, desk) ||
                 !desk.tokens.is_forgery_guard(claims.value().session, request.header(forgery_header)))) {
        out.refusal = problem(403);
        co_return out;
    }
    bool const renew = desk.deps.clock.now() - claims.value().issued >= services::token_renewed_after;
    if (renew) out.cookie = desk.tokens.sign(claims.value());
    co_return out;
}

/// As `Authorization: Bearer`, or as ElevenLabs' clients show it; empty: none that can be read.
std::string_view key_shown(net::HttpRequest const& request) noexcept {
    constexpr std::string_view scheme = "Bearer ";
    auto const theirs = request.header("xi-api-key");
    auto const shown = request.header("authorization");
    if (shown.empty()) return theirs;
    return theirs.empty() && shown.starts_with(scheme) ? shown.substr(scheme.size()) : std::string_view{};
}

Task<Admitted> by_key(Desk desk, std::optional<model::Scope> scope, net::HttpRequest request) {
    auto const shown = key_shown(request);
    if (shown.empty() || !session_cookie_of(request).empty()) co_return not_admitted(401);
    auto const key = co_await services::find_api_key(desk.deps, std::string{shown}, desk.soon());
    if (!key) co_return not_admitted(key.error().code == Errc::denied ? 401 : 503);
    Admitted out;
    out.visitor = services::visitor_of(key.value());
    if (!scope || !key.value().scopes.contains(*scope)) out.refusal = problem(403);
    co_return out;
}

Task<Admitted> admit(Desk desk, std::optional<model::Scope> scope, net::HttpRequest request) {
    bool const shows_key = !request.header("authorization").empty() || !request.header("xi-api-key").empty();
    Admitted admitted;
    if (shows_key) {
        admitted = co_await by_key(desk, scope, std::move(request));
    } else {
        admitted = co_await by_cookie(desk, std::move(request));
    }
    co_return admitted;
}

Task<net::HttpResponse> let_in(Desk desk, std::optional<model::Scope> scope, VisitorEndpoint endpoint,
                               net::HttpRequest request, PathValues values, std::optional<model::Principal>& who) {
    auto admitted = co_await admit(desk, scope, request);
    if (admitted.visitor) who = admitted.visitor->principal();
    bool const in = admitted.visitor && admitted.refusal.body.empty();
    if (!in) co_return std::move(admitted.refusal);
    auto answer = co_await endpoint(std::move(request), std::move(values), std::move(*admitted.visitor));
    answer.headers.emplace_back("Cache-Control", "no-store");
    bool const own_cookie = std::ranges::any_of(answer.headers, [](auto const& h) { return h.first == "Set-Cookie"; });
    if (!admitted.cookie.empty() && !own_cookie) set_session_cookie(answer, admitted.cookie);
    co_return answer;
}

Task<net::HttpResponse> shaped(Task<net::HttpResponse> answer, AnswerShape shape) {
    auto plain = co_await std::move(answer);
    co_return shape ? shape(std::move(plain)) : std::move(plain);
}

/// Of a pattern that names one.
Result<Id128> id_in(PathValues const& values) { return Id128::parse(values.begin()->second); }

Task<net::HttpResponse> refuse(int status) { co_return problem(status); }

}  // namespace

Task<Result<services::Visitor>> visitor_of(Desk desk, std::optional<model::Scope> scope, net::HttpRequest request) {
    auto admitted = co_await admit(desk, scope, std::move(request));
    if (admitted.visitor && admitted.refusal.body.empty()) co_return std::move(*admitted.visitor);
    auto const why = admitted.refusal.status == 503 ? Errc::unavailable : Errc::denied;
    co_return Error{why, "nobody is signed in, nor is a key shown that opens this"};
}

bool from_own_page(net::HttpRequest const& request, Desk const& desk) noexcept {
    auto const site = request.header("sec-fetch-site");
    if (!site.empty() && site != "same-origin" && site != "none") return false;
    auto const origin = request.header("origin");
    return origin.empty() || origin == desk.public_url;
}

void add_for_visitor(Router& router, Desk const& desk, std::string method, std::string pattern,
                     VisitorEndpoint endpoint, AnswerShape shape) {
    auto const scope = scope_of(method, pattern);
    router.add_knowing(std::move(method), std::move(pattern),
                       [desk, scope, endpoint = std::move(endpoint), shape = std::move(shape)](
                           net::HttpRequest request, PathValues values, std::optional<model::Principal>& who) {
                           return shaped(let_in(desk, scope, endpoint, std::move(request), std::move(values), who),
                                         shape);
                       });
}

void add_for_visitor(Router& router, Desk const& desk, std::string method, std::string pattern, ForVisitor endpoint) {
    add_for_visitor(router, desk, std::move(method), std::move(pattern),
                    [desk, endpoint](net::HttpRequest, PathValues, services::Visitor visitor) {
                        return endpoint(desk, std::move(visitor));
                    });
}

void add_for_visitor(Router& router, Desk const& desk, std::string method, std::string pattern,
                     ForVisitorAndRequest endpoint) {
    add_for_visitor(router, desk, std::move(method), std::move(pattern),
                    [desk, endpoint](net::HttpRequest request, PathValues, services::Visitor visitor) {
                        return endpoint(desk, std::move(request), std::move(visitor));
                    });
}

void add_for_visitor(Router& router, Desk const& desk, std::string method, std::string pattern,
                     ForVisitorAndId endpoint) {
    add_for_visitor(router, desk, std::move(method), std::move(pattern),
                    [desk, endpoint](net::HttpRequest, PathValues values, services::Visitor visitor) {
                        auto const id = id_in(values);
                        return id ? endpoint(desk, id.value(), std::move(visitor)) : refuse(404);
                    });
}

void add_for_visitor(Router& router, Desk const& desk, std::string method, std::string pattern,
                     ForVisitorRequestAndId endpoint) {
    add_for_visitor(router, desk, std::move(method), std::move(pattern),
                    [desk, endpoint](net::HttpRequest request, PathValues values, services::Visitor visitor) {
                        auto const id = id_in(values);
                        return id ? endpoint(desk, std::move(request), id.value(), std::move(visitor)) : refuse(404);
                    });
}

void add_for_anybody(Router& router, Desk const& desk, std::string method, std::string pattern,
                     Task<net::HttpResponse> (*endpoint)(Desk, net::HttpRequest)) {
    router.add(std::move(method), std::move(pattern), [desk, endpoint](net::HttpRequest request, PathValues) {
        return from_own_page(request, desk) ? endpoint(desk, std::move(request)) : refuse(403);
    });
}

void route_desk(Router& router, Desk const& desk) {
    for (auto* const route : {route_register,
                              route_verify_email,
                              route_sign_in,
                              route_get_session,
                              route_sign_out,
                              route_list_sessions,
                              route_end_session,
                              route_sign_out_everywhere,
                              route_forgot_password,
                              route_reset_password,
                              route_change_password,
                              route_get_me,
                              route_correct_me,
                              route_get_company,
                              route_correct_company,
                              route_delete_company,
                              route_restore_company,
                              route_list_users,
                              route_invite_user,
                              route_change_role,
                              route_remove_user,
                              route_list_calls,
                              route_get_call,
                              route_erase_call,
                              route_get_call_export,
                              route_get_call_recording,
                              route_list_messages,
                              route_answer_message,
                              route_list_appointments,
                              route_get_today,
                              route_get_figures,
                              route_get_assistant,
                              route_put_assistant,
                              route_get_line,
                              route_list_voices,
                              route_get_voice_sample,
                              route_get_widget,
                              route_list_calendars,
                              route_begin_calendar,
                              route_end_calendar,
                              route_calendar_callback,
                              route_list_audit,
                              route_list_keys,
                              route_make_key,
                              route_end_key,
                              route_list_webhooks,
                              route_make_webhook,
                              route_get_webhook,
                              route_change_webhook,
                              route_end_webhook,
                              route_renew_webhook_secret,
                              route_test_webhook,
                              route_list_webhook_deliveries,
                              route_begin_second_factor,
                              route_confirm_second_factor,
                              route_end_second_factor,
                              route_get_privacy_overview,
                              route_list_requests,
                              route_make_request,
                              route_list_archives,
                              route_make_archive,
                              route_get_archive_file,
                              route_get_held,
                              route_get_billing,
                              route_choose_plan,
                              route_get_invoice_file}) {
        route(router, desk);
    }
}

}  // namespace ombrex::api
