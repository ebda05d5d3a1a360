// SPDX-License-Identifier: Apache-2.0
#include "api/live_frames.h"

#include <boost/json.hpp>

#include "api/account_json.h"

namespace ombrex::api {
namespace {

namespace json = boost::json;
using enum privacy::Purpose;
using std::chrono::milliseconds;

std::string id_of(model::CallId call) { return call.value().to_string(); }

json::object live_call_json(services::LiveCall const& call, TimePoint now) {
    auto const& number = call.caller.number;
    auto const lasted = std::chrono::duration_cast<milliseconds>(now - call.answered).count();
    return {{"id", id_of(call.id)},
            {"since", moment(call.answered)},
            {"for_ms", std::max(lasted, milliseconds::rep{0})},
            {"caller", number ? json::value(number->reveal<serve_call>().e164()) : json::value(nullptr)},
            {"via", model::to_string(call.via)},
            {"written", call.written},
            {"recording", services::live_recording_words[static_cast<std::size_t>(call.recording)]},
            {"on_hold", call.on_hold},
            {"put_through", call.put_through}};
}

struct NewsFrame {
    json::object operator()(services::LiveCall const& as_it_stands) const {
        return {{"type", "state"}, {"call", live_call_json(as_it_stands, now)}};
    }
    json::object operator()(ports::Caption const& caption) const {
        return {{"type", "caption"},
                {"call", id_of(call)},
                {"speaker", caption.speaker == model::Speaker::caller ? "caller" : "agent"},
                {"text", caption.text.reveal<serve_call>()},
                {"at_ms", caption.at.count()},
                {"final", caption.final}};
    }
    json::object operator()(ports::SlotNoted const& slot) const {
        return {{"type", "noted"},
                {"call", id_of(call)},
                {"name", slot.name},
                {"value", slot.value.reveal<serve_call>()},
                {"status", slot.status}};
    }
    json::object operator()(services::LiveAct const& act) const {
        return {{"type", "act"},
                {"call", id_of(call)},
                {"id", act.id},
                {"tool", act.tool},
                {"state", services::live_act_words[static_cast<std::size_t>(act.state)]},
                {"took_ms", act.took.count()},
                {"at_ms", act.at.count()}};
    }

    model::CallId call;
    TimePoint now;
};

}  // namespace

std::optional<LiveAsk> parse_live_ask(std::string_view text) {
    boost::system::error_code failure;
    auto const value = json::parse(json::string_view{text.data(), text.size()}, failure);
    auto const* const object = failure ? nullptr : value.if_object();
    if (object == nullptr) return std::nullopt;
    auto const word = [&](std::string_view name) {
        auto const* const found = object->if_contains(name);
        return found != nullptr && found->is_string() ? std::string{found->as_string()} : std::string{};
    };
    auto const type = word("type");
    auto const call = Id128::parse(word("call"));
    if (!call || (type != "open" && type != "close")) return std::nullopt;
    return LiveAsk{type == "open", model::CallId{call.value()}};
}

std::string live_hello(bool words, std::vector<services::LiveCall> const& calls, TimePoint now) {
    json::array running;
    for (auto const& call : calls) running.push_back(live_call_json(call, now));
    return json::serialize(json::object{{"type", "hello"}, {"words", words}, {"calls", std::move(running)}});
}

std::string live_began(services::LiveCall const& call, TimePoint now) {
    return json::serialize(json::object{{"type", "began"}, {"call", live_call_json(call, now)}});
}

std::string live_ended(model::CallId call) {
    return json::serialize(json::object{{"type", "ended"}, {"call", id_of(call)}});
}

std::string live_news(model::CallId call, services::LiveNews const& news, TimePoint now) {
    return json::serialize(std::visit(NewsFrame{call, now}, news));
}

std::string live_opened(model::CallId call, std::vector<services::LiveNews> const& so_far, TimePoint now) {
    json::array told;
    for (auto const& news : so_far) told.push_back(std::visit(NewsFrame{call, now}, news));
    return json::serialize(json::object{{"type", "opened"}, {"call", id_of(call)}, {"so_far", std::move(told)}});
}

}  // namespace ombrex::api
