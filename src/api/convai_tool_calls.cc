// SPDX-License-Identifier: Apache-2.0
#include "api/convai_tool_calls.h"

#include <algorithm>

namespace ombrex::api::convai {

using model::ClientDeed;

void ToolCalls::asked(ports::ToolAsked const& what) {
    if (std::holds_alternative<ports::MoveAppointment>(what.call)) moves_.insert(what.id);
}

std::optional<ClientToolCall> ToolCalls::answered(ports::ToolAnswered const& what, MonoTime now) {
    using enum ClientDeed;
    bool const moved = moves_.erase(what.id) > 0;
    if (auto const* booked = std::get_if<ports::Booked>(&what.result)) {
        return call(moved ? appointment_moved : appointment_booked, booked->reference, booked->slot, now);
    }
    if (auto const* cancelled = std::get_if<ports::Cancelled>(&what.result)) {
        return call(appointment_cancelled, cancelled->reference, cancelled->slot, now);
    }
    if (std::holds_alternative<ports::MessageTaken>(what.result)) return call(message_taken, {}, {}, now);
    return std::nullopt;
}

std::optional<ClientToolCall> ToolCalls::call(ClientDeed deed, std::string const& reference, model::Slot const& slot,
                                              MonoTime now) {
    auto const tool = std::ranges::find(tools_, deed, &model::ClientTool::deed);
    if (tool == tools_.end()) return std::nullopt;
    ++counts_.called;
    ClientToolCall out{"call_" + std::to_string(counts_.called), to_string(deed), {}};
    for (auto const& wanted : tool->parameters) {
        auto const& name = wanted.name;
        auto value = name == "reference" ? reference
                     : name == "service" ? slot.service
                     : name == "staff"   ? slot.staff
                                         : with_offset(slot.at, zone_);
        out.parameters.emplace_back(name, std::move(value));
    }
    if (tool->expects_response) waiting_[out.id] = now + tool->response_timeout;
    return out;
}

void ToolCalls::result(ClientToolResult const& result, MonoTime now) {
    auto const waiting = waiting_.find(result.id);
    if (waiting == waiting_.end() || now > waiting->second) return;
    waiting_.erase(waiting);
    ++(result.is_error ? counts_.failed : counts_.answered);
}

ToolCalls::Counts ToolCalls::counts() const {
    auto out = counts_;
    out.unanswered = static_cast<int>(waiting_.size());
    return out;
}

}  // namespace ombrex::api::convai
