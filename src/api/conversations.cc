// SPDX-License-Identifier: Apache-2.0
#include "api/conversations.h"

#include <algorithm>
#include <boost/asio/ip/address.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/strand.hpp>
#include <boost/json.hpp>

#include "api/convai_client.h"
#include "api/convai_talk.h"
#include "api/error_status.h"
#include "api/form_fields.h"
#include "api/session_cookie.h"
#include "api/visitor_of.h"
#include "base/log.h"
#include "services/change_assistant.h"
#include "services/own_site.h"

namespace ombrex::api {
namespace {

using namespace convai;

constexpr std::string_view conversation_path = "/v1/convai/conversation";

/// The signature of a link stands for all of it: its query, in one word.
std::string as_word(std::string_view link) { return to_base64url(as_bytes(link.substr(conversation_path.size()))); }

Result<std::string> as_link(std::string_view word) {
    BOOST_OUTCOME_TRY(auto const query, from_base64url(word));
    return std::string{conversation_path} + std::string{as_text(query)};
}

/// One of "convai", which every client of its kind offers first, and none where none was.
std::string protocol_of(net::HttpRequest const& request) {
    auto const offered = request.header("sec-websocket-protocol");
    return offered.substr(0, offered.find(',')) == "convai" ? "convai" : "";
}

std::optional<SoundFormat> format_of(FormFields const& query, std::string_view name) {
    auto const asked = field(query, name);
    return sound_format(asked.empty() ? usual_format : asked);
}

std::optional<Id128> id_behind(std::string_view prefix, std::string_view text) {
    if (!text.starts_with(prefix)) return std::nullopt;
    auto const id = Id128::parse(text.substr(prefix.size()));
    return id ? std::optional{id.value()} : std::nullopt;
}

/// What its client can be called for; where nobody knows the business, nothing.
Task<ToolCalls> tools_of(Desk desk, model::CompanyId company) {
    auto const known = co_await services::read_assistant(desk.deps, company, desk.soon());
    if (!known) co_return ToolCalls{{}, TimeZone::utc()};
    auto const& assistant = known.value().assistant;
    co_return ToolCalls{assistant.client_tools, assistant.business.zone};
}

}  // namespace

std::optional<model::CompanyId> company_of_agent(std::string_view agent) {
    auto const id = id_behind(services::agent_prefix, agent);
    return id ? std::optional{model::CompanyId{*id}} : std::nullopt;
}
std::optional<model::CallId> call_of_conversation(std::string_view conversation) {
    auto const id = id_behind(services::conversation_prefix, conversation);
    return id ? std::optional{model::CallId{*id}} : std::nullopt;
}

/// What a request for a conversation brought with it.
struct Conversations::Visit {
    FormFields query;
    std::string cookie;
    std::string origin;
    asio::ip::address address;
    bool from_own_page;

    /// In the frame on another's page: who is signed in here is nobody there.
    [[nodiscard]] bool in_frame() const { return from_own_page && field(query, "from_site") == "1"; }
    [[nodiscard]] bool on_other_page() const { return !origin.empty() && !from_own_page; }
};

Conversations::Conversations(Parts parts) : parts_{std::move(parts)}, visitors_{parts_.visitors} {}

void Conversations::route(Router& router) {
    router.add("GET", std::string{conversation_path},
               [this](net::HttpRequest request, PathValues) { return open(*this, std::move(request)); });
    add_for_client(router, parts_.desk, "GET", std::string{conversation_path} + "/get-signed-url",
                   [this](net::HttpRequest request, PathValues, services::Visitor visitor) {
                       return make_link(*this, std::move(request), std::move(visitor));
                   });
}

Task<net::HttpResponse> Conversations::open(Conversations& self, net::HttpRequest request) {
    boost::system::error_code unreadable;
    auto const address = asio::ip::make_address(request.remote_address, unreadable);
    auto const now = self.parts_.desk.deps.clock.monotonic();
    if (unreadable || !self.often_.take(address, now)) co_return problem(429);
    if (self.open_ >= open_max) co_return problem(503);
    Visit visit{query_of(request), std::string{session_cookie_of(request)}, std::string{request.header("origin")},
                address, opened_by_own_page(request, self.parts_.desk)};
    net::HttpResponse answer;
    answer.status = 101;
    net::WebSocketUpgrade upgrade;
    upgrade.options.protocol = protocol_of(request);
    upgrade.talk = [&self, visit = std::move(visit)](std::shared_ptr<net::WebSocket> socket) {
        return talk(self, visit, std::move(socket));
    };
    answer.upgrade = std::move(upgrade);
    co_return answer;
}

Result<Conversations::Admission> Conversations::admit_by_link(Conversations& self, Visit const& visit,
                                                              std::string_view word) {
    auto const named = field(visit.query, "agent_id");
    BOOST_OUTCOME_TRY(auto const link, as_link(word));
    BOOST_OUTCOME_TRY(auto const grant, self.parts_.links.check(link));
    model::CompanyId const company{grant.company};
    if (!named.empty() && company_of_agent(named) != company) return Error{Errc::denied, "the link of another agent"};
    if (grant.call.is_nil()) return Admission{company};
    return Admission{company, model::CallId{grant.call}};
}

Task<bool> Conversations::is_member(Desk desk, Visit visit, model::CompanyId agent) {
    if (!visit.from_own_page || visit.cookie.empty()) co_return false;
    auto const claims = desk.tokens.check(visit.cookie);
    if (!claims) co_return false;
    auto const visitor = co_await services::authenticate(desk.deps, claims.value(), desk.soon());
    co_return visitor&& visitor.value().user.company == agent;
}

/// The frame shows itself on pages of the business's own sites alone, and a browser says truly of which origin a page
/// is: no other page gets in here. A program says what it likes.
Task<bool> Conversations::is_site_visitor(Desk desk, Visit visit, model::CompanyId agent) {
    auto const site = co_await services::own_site(desk.deps, agent, desk.soon());
    if (!site) co_return false;
    auto const& origins = site.value().origins;
    co_return visit.in_frame() || std::ranges::find(origins, visit.origin) != origins.end();
}

/// Errors: denied, always in the same words: whether there is such an agent is not told to strangers.
Task<Result<Conversations::Admission>> Conversations::admit(Conversations& self, Visit visit) {
    Error const refused{Errc::denied, "no such agent, or not for this page; a signed URL opens it from elsewhere"};
    if (auto const word = field(visit.query, "conversation_signature"); !word.empty()) {
        auto const admission = admit_by_link(self, visit, word);
        if (!admission) co_return refused;
        co_return admission.value();
    }
    auto agent = company_of_agent(field(visit.query, "agent_id"));
    if (!agent) agent = self.parts_.everybody();
    if (!agent) co_return refused;
    auto const& desk = self.parts_.desk;
    bool const of_site = visit.in_frame() || visit.on_other_page();
    if (!of_site && co_await is_member(desk, visit, *agent)) co_return Admission{*agent};
    if (of_site && co_await is_site_visitor(desk, visit, *agent)) {
        co_return Admission{.company = *agent, .via = model::Via::website};
    }
    if (!self.parts_.open_to_all(*agent)) co_return refused;
    co_return Admission{*agent};
}

/// Reads until the client is gone. What it reads is the call's, on its strand.
Task<void> Conversations::talk(Conversations& self, Visit visit, std::shared_ptr<net::WebSocket> socket) {
    using enum net::CloseCode;
    auto const admission = co_await admit(self, visit);
    if (!admission) co_return socket->close(against_the_rules, admission.error().detail);
    auto const in = format_of(visit.query, "user_input_audio_format");
    auto const out = format_of(visit.query, "agent_output_audio_format");
    if (!in || !out) co_return socket->close(against_the_rules, "value_error: this audio format is not spoken here");
    if (self.open_ >= open_max) co_return socket->close(not_possible, "too many calls; try again in a minute");
    auto const& deps = self.parts_.desk.deps;
    auto const [company, named, via] = admission.value();
    std::optional<Place> place;
    if (via == model::Via::website) {
        auto entered = self.visitors_.enter(company, visit.address, deps.clock.monotonic());
        if (!entered) co_return socket->close(not_possible, entered.error().detail);
        place.emplace(std::move(entered).value());
    }
    ++self.open_;
    std::shared_ptr<Talk> talk;
    asio::any_io_executor const strand = asio::make_strand(self.parts_.executor);
    for (;;) {
        auto const text = co_await socket->receive();
        if (!text) break;
        auto frame = parse_client_frame(text.value());
        if (!frame) {
            socket->close(against_the_rules, frame.error().detail);
            break;
        }
        if (!talk) {
            auto const* const asked = std::get_if<Initiation>(&frame.value());
            Talk::Wanted wanted{asked != nullptr ? *asked : Initiation{}, *in, *out};
            auto tools = co_await tools_of(self.parts_.desk, company);
            talk = std::make_shared<Talk>(strand, socket, std::move(wanted), std::move(tools), deps.clock);
            auto const id = named.value_or(model::CallId{Id128::make(deps.random)});
            if (!self.parts_.answer(strand, talk->call(company, id, via))) break;
        }
        asio::post(strand, [talk, frame = std::move(frame).value()]() mutable { talk->take_in(std::move(frame)); });
    }
    if (talk) asio::post(strand, [talk] { talk->gone(); });
    --self.open_;
}

/// Its member's own agent only; another one is not there.
Task<net::HttpResponse> Conversations::make_link(Conversations& self, net::HttpRequest request,
                                                 services::Visitor visitor) {
    auto const query = query_of(request);
    auto const agent = company_of_agent(field(query, "agent_id"));
    if (!agent || *agent != visitor.user.company) co_return problem(404);
    auto const& desk = self.parts_.desk;
    bool const one_call = field(query, "include_conversation_id") == "true";
    crypto::ConversationGrant const grant{agent->value(), one_call ? Id128::make(desk.deps.random) : Id128{},
                                          visitor.user.id.value()};
    auto const link = self.parts_.links.sign(conversation_path, grant, self.parts_.links.longest());
    if (!link) co_return problem(link.error());
    // http://host becomes ws://host, https://host wss://host.
    auto url = "ws" + desk.public_url.substr(std::string_view{"http"}.size()) + std::string{conversation_path} +
               "?agent_id=" + agent_id(*agent) + "&conversation_signature=" + as_word(link.value());
    boost::json::object body{{"signed_url", std::move(url)}};
    if (one_call) body["conversation_id"] = conversation_id(model::CallId{grant.call});
    co_return content("application/json", boost::json::serialize(body));
}

}  // namespace ombrex::api
