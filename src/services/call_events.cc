// SPDX-License-Identifier: Apache-2.0
#include "services/call_events.h"

#include <boost/json/value.hpp>

#include "base/json_text.h"
#include "receptionist/dialogue.h"
#include "services/tool_json.h"
#include "services/tool_name.h"

namespace ombrex::services {
namespace {

namespace json = boost::json;

json::value windows_json(std::vector<receptionist::WishedWindow> const& windows) {
    json::array out;
    for (auto const& window : windows) {
        auto const edge = [&](std::optional<LocalMinutes> const& at) -> json::value {
            if (!at) return nullptr;
            return json_text(window.clock_only ? clock_text(at->time_since_epoch()) : to_string(*at));
        };
        out.push_back({{"from", edge(window.from)}, {"to", edge(window.to)}});
    }
    return out;
}

json::value slot_value(receptionist::SlotChanged const& slot) {
    if (slot.status == receptionist::SlotChanged::Status::cleared) return nullptr;
    if (auto const* plain = std::get_if<std::string>(&slot.value)) return json_text(*plain);
    return windows_json(std::get<std::vector<receptionist::WishedWindow>>(slot.value));
}

json::value confirming_json(std::optional<receptionist::Confirming> const& confirming) {
    if (!confirming) return nullptr;
    json::object out;
    auto const add = [&out](std::string_view key, std::optional<std::string> const& value) {
        if (value) out[key] = json_text(*value);
    };
    add("service", confirming->service);
    add("staff", confirming->staff);
    add("date", confirming->date);
    add("time", confirming->time);
    add("name", confirming->name);
    add("phone", confirming->phone);
    return out;
}

std::string tool_id(int tool) { return "t" + std::to_string(tool); }

}  // namespace

json::object const& CallEvents::add(std::string_view event, int turn, std::chrono::milliseconds at, json::object more) {
    json::object one{{"event", json_text(event)}, {"seq", all_.size() + 1}, {"turn", turn}, {"t_ms", at.count()}};
    for (auto& [key, value] : more) one[key] = std::move(value);
    all_.push_back(std::move(one));
    return all_.back().as_object();
}

void CallEvents::cut(std::size_t count) {
    if (count < all_.size()) all_.resize(count);
}

int CallEvents::turn() const {
    return all_.empty() ? 0 : static_cast<int>(all_.back().as_object().at("turn").as_int64());
}

json::object start_event(std::string_view call_id, LocalMinutes now, model::BusinessProfile const& business,
                         model::Caller const& caller) {
    return {{"protocol", "ombrex-text/1"},          {"call_id", json_text(call_id)},
            {"now", json_text(to_string(now))},     {"tz", json_text(business.zone.name())},
            {"locale", json_text(business.locale)}, {"caller_id", caller_id_json(caller)}};
}

json::object said_event(receptionist::Say const& say) {
    json::array asks;
    for (auto const& name : say.asks) asks.push_back(json_text(name));
    json::array offers;
    for (auto const& slot : say.offers) offers.push_back(slot_json(slot));
    return {{"text", json_text(say.text())}, {"kind", json_text(receptionist::to_string(say.kind()))},
            {"locked", say.locked},          {"asks", std::move(asks)},
            {"offers", std::move(offers)},   {"confirming", confirming_json(say.confirming)}};
}

json::object slot_event(receptionist::SlotChanged const& slot) {
    return {{"name", json_text(slot.name)},
            {"value", slot_value(slot)},
            {"raw", json_text(receptionist::without_secrets(slot.raw))},
            {"status", json_text(receptionist::to_string(slot.status))}};
}

json::object asked_event(receptionist::CallTool const& tool) {
    return {
        {"id", json_text(tool_id(tool.id))}, {"name", json_text(tool_name(tool.call))}, {"args", tool_args(tool.call)}};
}

json::object answered_event(int tool, ports::ToolResult const& result) {
    json::object out{{"id", json_text(tool_id(tool))}};
    for (auto& [key, value] : tool_outcome(result)) out[key] = value;
    return out;
}

json::object end_event(std::string_view reason, std::string_view outcome) {
    return {{"reason", json_text(reason)}, {"outcome", json_text(outcome)}};
}

json::value caller_id_json(model::Caller const& caller) {
    if (!caller.number) return nullptr;
    return json_text(caller.number->reveal<privacy::Purpose::serve_call>().e164());
}

}  // namespace ombrex::services
