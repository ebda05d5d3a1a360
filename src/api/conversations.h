// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "api/desk.h"
#include "api/site_visitors.h"
#include "crypto/conversation_link.h"
#include "net/address_rate_limit.h"
#include "ports/incoming_call.h"
#include "services/conversation_words.h"

namespace ombrex::api {

using services::agent_id;
using services::conversation_id;

/// What such an id of ElevenLabs' clients stands for (services/conversation_words.h); none: it is no such id.
[[nodiscard]] std::optional<model::CompanyId> company_of_agent(std::string_view agent_id);
[[nodiscard]] std::optional<model::CallId> call_of_conversation(std::string_view conversation_id);

/// Calls from a browser, in the protocol of ElevenLabs' agents, so that its own clients work by base URL alone:
/// - `GET /v1/convai/conversation?agent_id=…` becomes a WebSocket, and that a call. Let in are: who has a signed link
///   (`conversation_signature`); who is signed in and comes from a page of ours; a visitor of a site that the business
///   named (Assistant::sites), on a page of that origin, or in the frame that only such pages may show
///   (get_widget_page.h: `from_site`), whoever may be signed in; and everybody where the operator says so (`[http]
///   open_agents`). `user_input_audio_format` and `agent_output_audio_format` may name the sound.
/// - `GET /v1/convai/conversation/get-signed-url?agent_id=…` makes such a link, for who is signed in.
///
/// Who is not let in is told by a close code (1008), since a browser shows its page nothing of an answer's status.
/// Limits: `open_max` at once, so many a minute from one address; beyond them 503 and 429. Visitors of sites have
/// their own (site_visitors.h).
/// Thread: the server's. Lifetime: what it stands on outlives it; it outlives the router and every conversation.
class Conversations {
public:
    static constexpr std::size_t open_max = 256;
    static constexpr std::chrono::minutes link_life{15};

    struct Parts {
        Desk const& desk;
        crypto::ConversationLinks const& links;
        /// Answers a call on its strand, as the telephone's calls are answered. False: the server stops.
        std::function<bool(asio::any_io_executor strand, std::unique_ptr<ports::IncomingCall>)> answer;
        asio::any_io_executor executor;
        /// Whether anybody may call this company's.
        std::function<bool(model::CompanyId)> open_to_all;
        /// Whose agent it is that is named by no id (`serve --scenario`).
        std::function<std::optional<model::CompanyId>()> everybody;
        SiteVisitors::Limits visitors;
    };

    explicit Conversations(Parts parts);
    void route(Router& router);

private:
    struct Visit;
    struct Admission {
        model::CompanyId company;
        std::optional<model::CallId> call = {};  ///< None: any new one.
        model::Via via = model::Via::browser;
    };
    using Place = SiteVisitors::Place;

    static Task<net::HttpResponse> open(Conversations& self, net::HttpRequest request);
    static Task<net::HttpResponse> make_link(Conversations& self, net::HttpRequest request, services::Visitor visitor);
    static Task<Result<Admission>> admit(Conversations& self, Visit visit);
    static Result<Admission> admit_by_link(Conversations& self, Visit const& visit, std::string_view word);
    static Task<bool> is_member(Desk desk, Visit visit, model::CompanyId agent);
    static Task<bool> is_site_visitor(Desk desk, Visit visit, model::CompanyId agent);
    static Task<void> talk(Conversations& self, Visit visit, std::shared_ptr<net::WebSocket> socket);

    Parts parts_;
    net::AddressRateLimit often_{{.per_second = 2, .burst = 60}};
    SiteVisitors visitors_;
    std::size_t open_ = 0;
};

}  // namespace ombrex::api
