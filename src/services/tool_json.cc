// SPDX-License-Identifier: Apache-2.0
#include "services/tool_json.h"

#include <boost/json.hpp>

#include "base/json_text.h"

namespace ombrex::services {
namespace {

namespace json = boost::json;
using privacy::Purpose;

json::value text(std::string_view word) { return json_text(word); }
json::value text(model::CallerName const& name) { return json_text(name.reveal<Purpose::serve_call>()); }
json::value text(model::CallerPhone const& phone) { return json_text(phone.reveal<Purpose::serve_call>().e164()); }

json::array slots_json(std::vector<ports::Slot> const& slots) {
    json::array out;
    for (auto const& slot : slots) out.push_back(slot_json(slot));
    return out;
}

struct Args {
    json::object operator()(ports::CheckAvailability const& t) const {
        return {{"service", text(t.service)},
                {"staff", t.staff ? text(*t.staff) : json::value(nullptr)},
                {"from", text(to_string(t.from))},
                {"to", text(to_string(t.to))}};
    }
    json::object operator()(ports::BookAppointment const& t) const {
        return {{"service", text(t.service)},  {"staff", text(t.staff)},
                {"at", text(to_string(t.at))}, {"name", text(t.name)},
                {"phone", text(t.phone)},      {"notes", text(t.notes.reveal<Purpose::serve_call>())}};
    }
    json::object operator()(ports::FindAppointment const& t) const {
        return {{"name", text(t.name)}, {"phone", text(t.phone)}, {"reference", text(t.reference)}};
    }
    json::object operator()(ports::MoveAppointment const& t) const {
        return {{"ref", text(t.reference)}, {"at", text(to_string(t.at))}};
    }
    json::object operator()(ports::CancelAppointment const& t) const { return {{"ref", text(t.reference)}}; }
    json::object operator()(ports::TakeMessage const& t) const {
        return {{"for", text(t.addressee)},
                {"from_name", text(t.from)},
                {"callback", text(t.callback)},
                {"text", text(t.text.reveal<Purpose::serve_call>())},
                {"urgency", text(to_string(t.urgency))}};
    }
    json::object operator()(ports::TransferCall const& t) const {
        return {{"label", text(t.label)}, {"brief", text(t.brief)}};
    }
    json::object operator()(ports::AnswerFaq const& t) const { return {{"key", text(t.key)}}; }
    json::object operator()(ports::PrivacyRequest const& t) const {
        return {{"kind", text(model::to_string(t.kind))}, {"name", text(t.name)}, {"phone", text(t.phone)}};
    }
    json::object operator()(ports::ReportEmergency const& t) const {
        return {{"kind", text(t.kind)}, {"advised_number", text(t.advised_number)}};
    }
};

struct ResultOf {
    json::object operator()(ports::ToolFailure const&) const { return {}; }
    json::object operator()(ports::Availability const& r) const { return {{"slots", slots_json(r.slots)}}; }
    json::object operator()(ports::Booked const& r) const {
        auto out = slot_json(r.slot);
        out["ref"] = text(r.reference);
        return out;
    }
    json::object operator()(ports::Found const& r) const {
        json::array out;
        for (auto const& entry : r.entries) {
            auto one = slot_json(entry.slot);
            one["ref"] = text(entry.reference);
            out.push_back(std::move(one));
        }
        return {{"appointments", std::move(out)}};
    }
    json::object operator()(ports::Cancelled const& r) const {
        auto out = slot_json(r.slot);
        out["ref"] = text(r.reference);
        return out;
    }
    json::object operator()(ports::MessageTaken const&) const { return {{"status", "taken"}}; }
    json::object operator()(ports::Transferred const& r) const {
        return {{"result", text(model::to_string(r.result))}};
    }
    json::object operator()(ports::FaqAnswer const& r) const { return {{"text", text(r.text)}}; }
    json::object operator()(ports::PrivacyRequestRecorded const& r) const {
        return {{"status", text(r.status)}, {"answer_by", text(to_string(r.answer_by))}};
    }
    json::object operator()(ports::EmergencyReported const&) const { return {{"status", "reported"}}; }
};

}  // namespace

json::object slot_json(ports::Slot const& slot) {
    return {
        {"at", json_text(to_string(slot.at))}, {"staff", json_text(slot.staff)}, {"service", json_text(slot.service)}};
}

json::object tool_args(ports::ToolCall const& call) { return std::visit(Args{}, call); }

json::object tool_outcome(ports::ToolResult const& result) {
    if (auto const* failure = std::get_if<ports::ToolFailure>(&result)) {
        json::object error{{"code", text(ports::to_string(failure->why))}, {"detail", text(failure->detail)}};
        if (!failure->instead.empty()) error["instead"] = slots_json(failure->instead);
        return {{"ok", false}, {"error", std::move(error)}};
    }
    return {{"ok", true}, {"result", std::visit(ResultOf{}, result)}};
}

}  // namespace ombrex::services
