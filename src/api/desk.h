// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "api/router.h"
#include "crypto/session_token.h"
#include "crypto/signed_url.h"
#include "model/plan.h"
#include "ports/mailer.h"
#include "privacy/operator.h"
#include "services/authenticate.h"
#include "services/calendar_door.h"
#include "services/line_status.h"
#include "services/password_desk.h"
#include "services/save_recording.h"
#include "services/sign_in.h"
#include "services/voice_sample.h"

namespace ombrex::api {

/// What the endpoints of the desk stand on. Lifetime: longer than the router. Thread: the server's.
struct Desk {
    services::Deps deps;
    crypto::SessionTokens const& tokens;
    services::PasswordDesk& passwords;
    services::SignInGuard& guard;
    std::string const& public_url;  ///< "https://desk.example": whose pages may act (Origin).
    services::RecordingRoom recordings;
    crypto::PlaybackLinks const& links;
    ports::Mailer& outbox;
    privacy::Operator const& operated_by;
    crypto::ArchiveLinks const& archive_links;
    services::LineRoom line_room;
    services::CalendarDoor& calendars;
    model::BillingTerms billing = {};
    std::vector<std::string> webhook_hosts = {};  ///< The operator's own, as net::parse_https_address takes them.

    services::Voices voices = {};  ///< Not set: none.

    [[nodiscard]] Deadline soon() const { return Deadline::in(deps.clock, std::chrono::seconds{10}); }
};

/// The header with which a page shows that it is ours: the value that the session was given.
inline constexpr auto forgery_header = "x-ombrex-csrf";

/// What every answer of an endpoint goes through, also one that refuses; none: it stays as it is.
using AnswerShape = std::function<net::HttpResponse(net::HttpResponse)>;
/// An endpoint for who is signed in, or for a program that shows a key.
using VisitorEndpoint = std::function<Task<net::HttpResponse>(net::HttpRequest, PathValues, services::Visitor)>;
/// What most of them are: a function that is given what it reads of the request. The id is what the pattern has in
/// braces.
using ForVisitor = Task<net::HttpResponse> (*)(Desk, services::Visitor);
using ForVisitorAndId = Task<net::HttpResponse> (*)(Desk, Id128, services::Visitor);
using ForVisitorAndRequest = Task<net::HttpResponse> (*)(Desk, net::HttpRequest, services::Visitor);
using ForVisitorRequestAndId = Task<net::HttpResponse> (*)(Desk, net::HttpRequest, Id128, services::Visitor);

/// 401 for who is not signed in; 403 for an act (any method but GET) that comes from another site or without the
/// forgery header. What is answered is kept by nobody on the way (no-store), and carries a new cookie where the old one
/// is a few minutes old. A program shows its key as `Authorization: Bearer` or, as ElevenLabs' clients do, as
/// `xi-api-key`, gets in where its scopes let it (key_scopes.h; else 403), and never together with a cookie (401):
/// nobody's browser can be made to show one.
void add_for_visitor(Router& router, Desk const& desk, std::string method, std::string pattern,
                     VisitorEndpoint endpoint, AnswerShape shape = {});
void add_for_visitor(Router& router, Desk const& desk, std::string method, std::string pattern, ForVisitor endpoint);
void add_for_visitor(Router& router, Desk const& desk, std::string method, std::string pattern,
                     ForVisitorAndRequest endpoint);
/// 404 for an id that is none, which is nobody's.
void add_for_visitor(Router& router, Desk const& desk, std::string method, std::string pattern,
                     ForVisitorAndId endpoint);
void add_for_visitor(Router& router, Desk const& desk, std::string method, std::string pattern,
                     ForVisitorRequestAndId endpoint);

/// An endpoint for who is not signed in. 403 for what comes from another site.
void add_for_anybody(Router& router, Desk const& desk, std::string method, std::string pattern,
                     Task<net::HttpResponse> (*endpoint)(Desk, net::HttpRequest));

/// Whether the request is from a page of ours, or from no page at all.
[[nodiscard]] bool from_own_page(net::HttpRequest const& request, Desk const& desk) noexcept;

// One endpoint each, by the names of api/openapi.yaml: route_get_call() adds get_call(), which its file alone knows.
void route_register(Router& router, Desk const& desk);
void route_verify_email(Router& router, Desk const& desk);
void route_sign_in(Router& router, Desk const& desk);
void route_get_session(Router& router, Desk const& desk);
void route_sign_out(Router& router, Desk const& desk);
void route_list_sessions(Router& router, Desk const& desk);
void route_end_session(Router& router, Desk const& desk);
void route_sign_out_everywhere(Router& router, Desk const& desk);
void route_forgot_password(Router& router, Desk const& desk);
void route_reset_password(Router& router, Desk const& desk);
void route_change_password(Router& router, Desk const& desk);
void route_get_me(Router& router, Desk const& desk);
void route_correct_me(Router& router, Desk const& desk);
void route_get_company(Router& router, Desk const& desk);
void route_correct_company(Router& router, Desk const& desk);
void route_delete_company(Router& router, Desk const& desk);
void route_restore_company(Router& router, Desk const& desk);
void route_list_users(Router& router, Desk const& desk);
void route_invite_user(Router& router, Desk const& desk);
void route_change_role(Router& router, Desk const& desk);
void route_remove_user(Router& router, Desk const& desk);
void route_get_held(Router& router, Desk const& desk);
void route_get_billing(Router& router, Desk const& desk);
void route_choose_plan(Router& router, Desk const& desk);
void route_get_invoice_file(Router& router, Desk const& desk);
void route_list_calls(Router& router, Desk const& desk);
void route_get_call(Router& router, Desk const& desk);
void route_erase_call(Router& router, Desk const& desk);
void route_get_call_export(Router& router, Desk const& desk);
void route_get_call_recording(Router& router, Desk const& desk);
void route_list_messages(Router& router, Desk const& desk);
void route_answer_message(Router& router, Desk const& desk);
void route_list_appointments(Router& router, Desk const& desk);
void route_get_today(Router& router, Desk const& desk);
void route_get_figures(Router& router, Desk const& desk);
void route_get_assistant(Router& router, Desk const& desk);
void route_put_assistant(Router& router, Desk const& desk);
void route_get_line(Router& router, Desk const& desk);
void route_list_voices(Router& router, Desk const& desk);
void route_get_voice_sample(Router& router, Desk const& desk);
void route_get_widget(Router& router, Desk const& desk);
void route_list_calendars(Router& router, Desk const& desk);
void route_begin_calendar(Router& router, Desk const& desk);
void route_end_calendar(Router& router, Desk const& desk);
void route_list_audit(Router& router, Desk const& desk);
void route_list_keys(Router& router, Desk const& desk);
void route_make_key(Router& router, Desk const& desk);
void route_end_key(Router& router, Desk const& desk);
void route_list_webhooks(Router& router, Desk const& desk);
void route_make_webhook(Router& router, Desk const& desk);
void route_get_webhook(Router& router, Desk const& desk);
void route_change_webhook(Router& router, Desk const& desk);
void route_end_webhook(Router& router, Desk const& desk);
void route_renew_webhook_secret(Router& router, Desk const& desk);
void route_test_webhook(Router& router, Desk const& desk);
void route_list_webhook_deliveries(Router& router, Desk const& desk);
void route_begin_second_factor(Router& router, Desk const& desk);
void route_confirm_second_factor(Router& router, Desk const& desk);
void route_end_second_factor(Router& router, Desk const& desk);
void route_get_privacy_overview(Router& router, Desk const& desk);
void route_list_requests(Router& router, Desk const& desk);
void route_make_request(Router& router, Desk const& desk);
void route_list_archives(Router& router, Desk const& desk);
void route_make_archive(Router& router, Desk const& desk);
void route_get_archive_file(Router& router, Desk const& desk);

/// Where a provider of calendars sends the browser back to; no part of the contract.
void route_calendar_callback(Router& router, Desk const& desk);
/// Its address, as the operator registers it with the provider.
[[nodiscard]] std::string calendar_callback(Desk const& desk, privacy::Recipient provider);

/// All of them.
void route_desk(Router& router, Desk const& desk);

}  // namespace ombrex::api
