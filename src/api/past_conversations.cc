// SPDX-License-Identifier: Apache-2.0
#include <boost/json.hpp>

#include "api/account_json.h"
#include "api/agents.h"
#include "api/convai_client.h"
#include "api/conversations.h"
#include "api/error_status.h"
#include "api/query_input.h"
#include "api/redirect.h"
#include "services/count_turns.h"
#include "services/erase_call.h"
#include "services/link_to_recording.h"
#include "services/list_calls.h"
#include "services/see_call.h"

namespace ombrex::api {
namespace {

namespace json = boost::json;
using enum privacy::Purpose;
using services::CallCard;
using services::Visitor;

std::int64_t seconds(TimePoint when) {
    return std::chrono::floor<std::chrono::seconds>(when.time_since_epoch()).count();
}

json::array transcript_of(CallCard const& card) {
    json::array out;
    for (auto const& turn : card.transcript) {
        out.push_back(json::object{{"role", turn.speaker == model::Speaker::caller ? "user" : "agent"},
                                   {"time_in_call_secs", std::chrono::floor<std::chrono::seconds>(turn.at).count()},
                                   {"message", turn.text.reveal<serve_call>()}});
    }
    return out;
}

json::object item_of(ports::CallLine const& line, std::size_t turns) {
    auto const& call = line.call;
    json::object out{{"agent_id", agent_id(call.company)},
                     {"conversation_id", conversation_id(call.id)},
                     {"start_time_unix_secs", seconds(call.answered)},
                     {"call_duration_secs", std::chrono::round<std::chrono::seconds>(call.duration).count()},
                     {"message_count", turns},
                     {"status", call.outcome ? "done" : "in-progress"},
                     {"call_successful", call.outcome ? services::success_word(*call.outcome) : "unknown"},
                     {"direction", "inbound"}};
    if (line.insight) out["transcript_summary"] = line.insight->summary.reveal<serve_call>();
    return out;
}

json::object conversation_of(CallCard const& card) {
    auto const& call = card.call;
    bool const over = call.outcome.has_value();
    bool const sound = services::playable(card);
    json::object metadata{{"start_time_unix_secs", seconds(call.answered)},
                          {"accepted_time_unix_secs", seconds(call.answered)},
                          {"call_duration_secs", std::chrono::round<std::chrono::seconds>(call.duration).count()}};
    if (call.end_reason) metadata["termination_reason"] = std::string{to_string(*call.end_reason)};
    json::object out{{"agent_id", agent_id(call.company)},
                     {"conversation_id", conversation_id(call.id)},
                     {"status", over ? "done" : "in-progress"},
                     {"metadata", std::move(metadata)},
                     {"transcript", transcript_of(card)},
                     {"has_audio", sound},
                     {"has_user_audio", sound},
                     {"has_response_audio", sound},
                     {"has_auxiliary_audio", false}};
    if (over && card.insight) {
        out["analysis"] = {{"call_successful", services::success_word(*call.outcome)},
                           {"transcript_summary", card.insight->summary.reveal<serve_call>()}};
    }
    return out;
}

/// What narrows a list there and has no counterpart here is refused: a list that is too long would say what is untrue.
Task<net::HttpResponse> list_conversations(Desk desk, net::HttpRequest request, Visitor visitor) {
    QueryInput input{request};
    auto const agent = input.text("agent_id", 100);
    services::CallFilter filter;
    filter.limit = static_cast<std::size_t>(input.number("page_size", 1, 100, 30));
    filter.after = input.cursor("cursor");
    if (auto refusal = input.refusal()) co_return *refusal;
    auto const who = visitor.principal();
    services::CallPage found;
    if (agent.empty() || company_of_agent(agent) == who.company) {
        auto page = co_await services::list_calls(desk.deps, who, std::move(filter), desk.soon());
        if (!page) co_return problem(page.error());
        found = std::move(page).value();
    }
    std::vector<model::CallId> calls;
    for (auto const& line : found.calls) calls.push_back(line.call.id);
    auto const turns = co_await services::count_turns(desk.deps, who, std::move(calls), desk.soon());
    if (!turns) co_return problem(turns.error());
    json::array items;
    for (std::size_t n = 0; n < found.calls.size(); ++n) items.push_back(item_of(found.calls[n], turns.value()[n]));
    json::object body{{"conversations", std::move(items)}, {"has_more", found.next.has_value()}};
    body["next_cursor"] = found.next ? json::value(cursor_text(*found.next)) : json::value(nullptr);
    co_return json_answer(body);
}

/// All of it, at once (C39), with receipts, which the desk shows.
Task<net::HttpResponse> erase_conversation(Desk desk, std::string conversation, Visitor visitor) {
    auto const call = call_of_conversation(conversation);
    if (!call) co_return problem(404);
    auto const by = Deadline::in(desk.deps.clock, std::chrono::minutes{1});  // objects go, too
    auto const gone =
        co_await services::erase_call(desk.deps, desk.recordings, desk.outbox, visitor.principal(), *call, by);
    co_return gone ? content("application/json", "{}") : problem(gone.error());
}

Task<net::HttpResponse> get_conversation(Desk desk, std::string conversation, Visitor visitor) {
    auto const call = call_of_conversation(conversation);
    if (!call) co_return problem(404);
    auto const seen = co_await services::see_call(desk.deps, visitor.principal(), *call, desk.soon());
    if (!seen) co_return problem(seen.error());
    co_return json_answer(conversation_of(seen.value().card));
}

/// Where it plays, for five minutes (C8): a client of theirs follows.
Task<net::HttpResponse> play_conversation(Desk desk, std::string conversation, Visitor visitor) {
    auto const call = call_of_conversation(conversation);
    if (!call) co_return problem(404);
    auto const link =
        co_await services::link_to_recording(desk.deps, visitor.principal(), *call, desk.links, desk.soon());
    co_return link ? redirect(link.value()) : problem(link.error());
}

}  // namespace

void route_past_conversations(Router& router, Desk const& desk) {
    convai::add_for_client(router, desk, "GET", "/v1/convai/conversations",
                           [&desk](net::HttpRequest request, PathValues, Visitor visitor) {
                               return list_conversations(desk, std::move(request), std::move(visitor));
                           });
    convai::add_for_client(router, desk, "DELETE", "/v1/convai/conversations/{conversation}",
                           [&desk](net::HttpRequest, PathValues values, Visitor visitor) {
                               return erase_conversation(desk, values["conversation"], std::move(visitor));
                           });
    convai::add_for_client(router, desk, "GET", "/v1/convai/conversations/{conversation}",
                           [&desk](net::HttpRequest, PathValues values, Visitor visitor) {
                               return get_conversation(desk, values["conversation"], std::move(visitor));
                           });
    convai::add_for_client(router, desk, "GET", "/v1/convai/conversations/{conversation}/audio",
                           [&desk](net::HttpRequest, PathValues values, Visitor visitor) {
                               return play_conversation(desk, values["conversation"], std::move(visitor));
                           });
}

}  // namespace ombrex::api
