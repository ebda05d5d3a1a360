// SPDX-License-Identifier: Apache-2.0
#include "services/spoken_events.h"

#include <algorithm>
#include <boost/json/serialize.hpp>

namespace ombrex::services {
namespace {

using namespace receptionist;

bool is_turn(Event const& event) {
    return std::holds_alternative<CallerSaid>(event) || std::holds_alternative<KeysPressed>(event);
}

/// Whether the next word is the caller's.
bool is_over(Event const& event, std::vector<Action> const& actions) {
    if (std::holds_alternative<ToolSlow>(event) || std::holds_alternative<Interrupted>(event)) return false;
    for (auto const& action : actions) {
        if (std::holds_alternative<CallTool>(action) || std::holds_alternative<End>(action)) return false;
    }
    return !std::holds_alternative<HungUp>(event);
}

}  // namespace

SpokenEvents::SpokenEvents(Clock const& clock, CallContext const& context, model::Caller const& caller)
    : clock_{clock}, answered_{clock.monotonic()} {
    auto const& business = context.assistant.business;
    add("start",
        start_event(context.call.value().to_string(), business.zone.to_local(context.answered), business, caller));
}

std::size_t SpokenEvents::take(std::size_t kept, Event const& event, std::vector<Action> const& actions) {
    events_.cut(std::max<std::size_t>(kept, 1));  // "start" stands
    turn_ = events_.turn() + (is_turn(event) ? 1 : 0);
    if (auto const* done = std::get_if<ToolFinished>(&event))
        add("tool_result", answered_event(done->id, done->result));
    for (auto const& action : actions) {
        if (auto const* say = std::get_if<Say>(&action)) add("agent_said", said_event(*say));
        if (auto const* slot = std::get_if<SlotChanged>(&action)) add("slot", slot_event(*slot));
        auto const* tool = std::get_if<CallTool>(&action);
        if (tool != nullptr && !std::holds_alternative<HungUp>(event)) add("tool_call", asked_event(*tool));
    }
    if (is_over(event, actions)) add("listening", {});
    return events_.size();
}

model::EventLog SpokenEvents::ended(model::Call const& ended) {
    add("end", end_event(to_string(*ended.end_reason), to_string(*ended.outcome)));
    return model::EventLog{boost::json::serialize(events_.all())};
}

void SpokenEvents::add(std::string_view event, boost::json::object more) {
    auto const at = std::chrono::duration_cast<std::chrono::milliseconds>(clock_.monotonic() - answered_);
    events_.add(event, turn_, at, std::move(more));
}

}  // namespace ombrex::services
