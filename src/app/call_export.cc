// SPDX-License-Identifier: Apache-2.0
#include "app/call_export.h"

#include "base/json_text.h"
#include "services/call_events.h"
#include "services/tool_json.h"

namespace ombrex::app {
namespace {

namespace json = boost::json;
using enum privacy::Purpose;

json::array transcript_json(model::Transcript const& turns) {
    json::array out;
    for (auto const& turn : turns) {
        out.push_back({{"turn", turn.number},
                       {"who", turn.speaker == model::Speaker::agent ? "agent" : "caller"},
                       {"text", json_text(turn.text.reveal<serve_call>())},
                       {"t_ms", turn.at.count()}});
    }
    return out;
}

json::object appointment_json(model::Appointment const& a) {
    return {{"ref", json_text(a.reference)},
            {"service", json_text(a.service)},
            {"staff", json_text(a.staff)},
            {"at", json_text(to_string(a.at))},
            {"minutes", a.length.count()},
            {"name", json_text(a.name.reveal<serve_call>())},
            {"phone", json_text(a.phone.reveal<serve_call>().e164())},
            {"notes", json_text(a.notes.reveal<serve_call>())},
            {"status", json_text(to_string(a.status))},
            {"in_call", a.made_in.has_value()}};
}

json::object effects_json(CallEffects const& effects) {
    json::array appointments;
    for (auto const& one : effects.appointments) appointments.push_back(appointment_json(one));
    json::array messages;
    for (auto const& one : effects.messages) messages.push_back(services::tool_args(one));
    json::array transfers;
    for (auto const& one : effects.transfers) {
        transfers.push_back({{"label", json_text(one.label)}, {"result", json_text(model::to_string(one.result))}});
    }
    json::array requests;
    for (auto const& one : effects.requests) {
        auto out = services::tool_args(one.request);
        out["status"] = json_text(one.status);
        requests.push_back(std::move(out));
    }
    json::array emergencies;
    for (auto const& one : effects.emergencies) emergencies.push_back(services::tool_args(one));
    return {{"appointments", std::move(appointments)},
            {"messages", std::move(messages)},
            {"transfers", std::move(transfers)},
            {"privacy_requests", std::move(requests)},
            {"emergencies", std::move(emergencies)}};
}

}  // namespace

json::object to_json(CallExport const& call, CallEffects const& effects, json::array events) {
    json::object out{{"format", "ombrex-call-export/1"},          {"call_id", json_text(call.call_id)},
                     {"now", json_text(to_string(call.now))},     {"tz", json_text(call.business.zone.name())},
                     {"locale", json_text(call.business.locale)}, {"caller_id", services::caller_id_json(call.caller)},
                     {"outcome", json_text(call.outcome)},        {"end_reason", json_text(call.end_reason)},
                     {"duration_ms", call.duration.count()}};
    for (auto& [key, value] : effects_json(effects)) out[key] = value;
    if (call.recording) out["recording"] = json_text(*call.recording);
    out["transcript"] = transcript_json(call.transcript);
    out["events"] = std::move(events);
    return out;
}

Result<CallEffects> read_effects(ports::UnitOfWork& unit, model::CompanyId company, model::CallId call) {
    CallEffects out;
    BOOST_OUTCOME_TRY(out.appointments, unit.appointments().all(company));
    for (auto& appointment : out.appointments) {
        if (appointment.made_in != call) appointment.made_in.reset();
    }
    BOOST_OUTCOME_TRY(auto messages, unit.messages().of_call(company, call));
    for (auto& m : messages) out.messages.push_back({m.addressee, m.from, m.callback, m.text, m.urgency});
    BOOST_OUTCOME_TRY(auto transfers, unit.notes().transfers(company, call));
    for (auto& t : transfers) out.transfers.push_back({t.label, t.result});
    BOOST_OUTCOME_TRY(auto requests, unit.notes().requests(company, call));
    for (auto& r : requests) out.requests.push_back({{r.kind, r.name, r.phone}, r.status});
    BOOST_OUTCOME_TRY(auto emergencies, unit.notes().emergencies(company, call));
    for (auto& e : emergencies) out.emergencies.push_back({e.kind, e.advised_number});
    return out;
}

}  // namespace ombrex::app
