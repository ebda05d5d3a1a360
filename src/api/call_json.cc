// SPDX-License-Identifier: Apache-2.0
#include "api/call_json.h"

#include "api/json_field.h"
#include "api/list_answer.h"
#include "services/play_recording.h"

namespace ombrex::api {

namespace json = boost::json;
using enum privacy::Purpose;

namespace {

/// What a list says of a call, member by member.
template <class Put>
void each_of_row(ports::CallLine const& line, TimeZone const& zone, Put put) {
    auto const& call = line.call;
    auto const& number = call.caller.number;
    auto const& insight = line.insight;
    constexpr std::string_view unsaid;
    JsonField const nothing = nullptr;
    put("id", std::string_view{call.id.value().to_string()});
    put("answered", std::string_view{moment(call.answered)});
    put("local", std::string_view{to_string(zone.to_local(call.answered))});
    put("caller", number ? JsonField{std::string_view{number->reveal<serve_call>().e164()}} : nothing);
    put("via", to_string(call.via));
    put("duration_ms", std::int64_t{call.duration.count()});
    put("outcome", call.outcome ? JsonField{to_string(*call.outcome)} : nothing);
    put("running", !call.end_reason.has_value());
    put("summary", insight ? std::string_view{insight->summary.reveal<serve_call>()} : unsaid);
    put("mood", insight ? JsonField{std::int64_t{insight->mood.sentiment}} : nothing);
    put("urgency", insight ? JsonField{to_string(insight->urgency)} : nothing);
    put("next_step", insight ? std::string_view{insight->next_step.reveal<serve_call>()} : unsaid);
    put("playable", line.recording && services::has_sound(*line.recording));
    if (auto const& name = line.name.reveal<serve_call>(); !name.empty()) put("name", std::string_view{name});
}

json::array turns_json(model::Transcript const& said) {
    json::array out;
    for (auto const& turn : said) {
        out.push_back(json::object{{"speaker", turn.speaker == model::Speaker::caller ? "caller" : "agent"},
                                   {"at_ms", turn.at.count()},
                                   {"text", turn.text.reveal<serve_call>()}});
    }
    return out;
}

json::array evidence_json(std::optional<model::Insight> const& insight) {
    json::array out;
    if (!insight) return out;
    for (auto const& one : insight->evidence) {
        out.push_back(json::object{{"turn", one.turn}, {"begin", one.begin}, {"end", one.end}});
    }
    return out;
}

/// None where there is none, and where the caller refused it.
json::value recording_json(std::optional<model::Recording> const& recording) {
    if (!recording || recording->state == model::RecordingState::refused) return nullptr;
    return json::object{{"state", to_string(recording->state)}, {"duration_ms", recording->length.count()}};
}

json::array categories_json(privacy::CategorySet const& categories, privacy::Policy const& policy) {
    json::array out;
    for (auto const& row : policy.categories) {
        if (categories.contains(row.category)) out.push_back(json::value(row.id));
    }
    return out;
}

json::array disclosures_json(std::vector<privacy::Disclosure> const& left, privacy::Policy const& policy) {
    json::array out;
    for (auto const& one : left) {
        out.push_back(json::object{{"recipient", row_of(policy, one.recipient).name},
                                   {"at", moment(one.when)},
                                   {"categories", categories_json(one.categories, policy)},
                                   {"bytes", one.bytes},
                                   {"purpose", policy.purposes[static_cast<std::size_t>(one.purpose)].description}});
    }
    return out;
}

}  // namespace

json::object call_row_json(ports::CallLine const& line, TimeZone const& zone) {
    json::object out;
    each_of_row(line, zone, [&](std::string_view name, JsonField const& field) {
        std::visit([&](auto const value) { out[json::string_view{name.data(), name.size()}] = json::value(value); },
                   field);
    });
    return out;
}

void put_call_row(std::string& out, ports::CallLine const& line, TimeZone const& zone) {
    out += '{';
    each_of_row(line, zone, [&](std::string_view name, JsonField const& field) { put_field(out, name, field); });
    out += '}';
}

json::object message_json(ports::MessageLine const& line) {
    auto const& message = line.message;
    return {{"id", message.id.value().to_string()},
            {"call", message.call.value().to_string()},
            {"at", moment(line.taken)},
            {"addressee", message.addressee},
            {"from", message.from.reveal<serve_call>()},
            {"callback", message.callback.reveal<serve_call>().e164()},
            {"text", message.text.reveal<serve_call>()},
            {"urgency", to_string(message.urgency)},
            {"answered", line.answered.has_value()}};
}

json::object appointment_json(model::Appointment const& appointment) {
    auto const call =
        appointment.made_in ? json::value(appointment.made_in->value().to_string()) : json::value(nullptr);
    return {{"id", appointment.id.value().to_string()},
            {"reference", appointment.reference},
            {"service", appointment.service},
            {"staff", appointment.staff},
            {"local", to_string(appointment.at)},
            {"minutes", appointment.length.count()},
            {"name", appointment.name.reveal<serve_call>()},
            {"phone", appointment.phone.reveal<serve_call>().e164()},
            {"status", to_string(appointment.status)},
            {"call", call}};
}

json::object call_json(services::SeenCall const& call, privacy::Policy const& policy) {
    auto const& card = call.card;
    auto out = call_row_json(call.line, card.business.zone);
    auto const& reason = card.call.end_reason;
    out["end_reason"] = reason ? json::value(to_string(*reason)) : json::value(nullptr);
    out["turns"] = turns_json(card.transcript);
    out["evidence"] = evidence_json(card.insight);
    out["appointments"] = items_json(card.appointments, [](auto const& one) { return appointment_json(one.row); });
    out["messages"] = items_json(call.messages, message_json);
    out["recording"] = recording_json(card.recording);
    out["goes"] = items_json(card.goes, [&](services::CallCard::Goes const& one) {
        return json::object{{"category", row_of(policy, one.category).id}, {"day", to_string(one.day)}};
    });
    out["disclosures"] = disclosures_json(card.left, policy);
    return out;
}

json::object note_json(services::TodaysNote const& note, privacy::Policy const& policy) {
    auto const going = items_json(note.going, [&](auto const& one) {
        return json::object{{"category", row_of(policy, one.first).id}, {"rows", one.second}};
    });
    auto const gaps = items_json(note.gaps, [](services::KnowledgeGap const& gap) {
        return json::object{{"question", gap.question.reveal<serve_call>()}, {"times", gap.times}};
    });
    return {{"since", moment(note.since)},
            {"calls", items_json(note.calls, [&](auto const& one) { return call_row_json(one, note.zone); })},
            {"needs_you", note.needs_you},
            {"appointments", items_json(note.appointments, appointment_json)},
            {"messages", items_json(note.messages, message_json)},
            {"gaps", gaps},
            {"going_tonight", going}};
}

json::object figures_json(services::CallFigures const& figures) {
    auto const days = items_json(figures.days, [](auto const& day) {
        return json::object{{"day", to_string(day.day)}, {"calls", day.calls}, {"minutes", day.minutes}};
    });
    auto const outcomes = items_json(figures.outcomes, [](auto const& one) {
        return json::object{{"outcome", to_string(one.first)}, {"calls", one.second}};
    });
    auto const hours = items_json(figures.hours, [](auto const& day) {
        return items_json(day, [](long long calls) { return json::value(calls); });
    });
    return {
        {"days", days},
        {"outcomes", outcomes},
        {"moods", json::object{{"pleased", figures.pleased}, {"neutral", figures.neutral}, {"upset", figures.upset}}},
        {"hours", hours},
        {"minutes", json::object{{"used", figures.minutes_used}, {"included", figures.minutes_included}}}};
}

}  // namespace ombrex::api
