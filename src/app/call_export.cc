// SPDX-License-Identifier: Apache-2.0
#include "app/call_export.h"

#include "app/detail/json_text.h"
#include "app/tool_json.h"

namespace ombrex::app {
namespace {

namespace json = boost::json;
using detail::text;
using enum privacy::Purpose;

json::value caller_id(model::Caller const& caller) {
    if (!caller.number) return nullptr;
    return text(caller.number->reveal<serve_call>().e164());
}

json::array transcript_json(model::Transcript const& turns) {
    json::array out;
    for (auto const& turn : turns) {
        out.push_back({{"turn", turn.number},
                       {"who", turn.speaker == model::Speaker::agent ? "agent" : "caller"},
                       {"text", text(turn.text.reveal<serve_call>())},
                       {"t_ms", turn.at.count()}});
    }
    return out;
}

}  // namespace

json::object to_json(CallExport const& call, CallEffects const& effects, json::array events) {
    json::object out{{"format", "ombrex-call-export/1"},     {"call_id", text(call.call_id)},
                     {"now", text(to_string(call.now))},     {"tz", text(call.business.zone.name())},
                     {"locale", text(call.business.locale)}, {"caller_id", caller_id(call.caller)},
                     {"outcome", text(call.outcome)},        {"end_reason", text(call.end_reason)},
                     {"duration_ms", call.duration.count()}};
    for (auto& [key, value] : effects_json(effects)) out[key] = value;
    if (call.recording) out["recording"] = text(*call.recording);
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
