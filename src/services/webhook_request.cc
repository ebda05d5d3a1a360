// SPDX-License-Identifier: Apache-2.0
#include "services/webhook_request.h"

#include <boost/json.hpp>
#include <optional>
#include <tuple>

#include "crypto/webhook_signature.h"
#include "net/https_request.h"
#include "services/conversation_words.h"

namespace ombrex::services {
namespace {

namespace json = boost::json;
using privacy::Category;
using privacy::Outbound;
using privacy::Recipient;

/// What was said, as one part of a body.
class Said {
public:
    static constexpr Category category = Category::transcript;

    explicit Said(model::Transcript const& turns) : turns_{turns} {}
    [[nodiscard]] json::array value_for(privacy::SendKey const& key) const {
        json::array out;
        for (auto const& turn : turns_) {
            out.push_back(json::object{{"role", turn.speaker == model::Speaker::caller ? "user" : "agent"},
                                       {"message", turn.text.value_for(key)},
                                       {"time_in_call_secs", turn.at.count() / 1000}});
        }
        return out;
    }

private:
    model::Transcript const& turns_;
};

/// What the insight says, as one part of a body.
class Judged {
public:
    static constexpr Category category = Category::insight;
    struct Value {
        std::string const& summary;
        std::string const& next_step;
        int sentiment;
        std::string_view urgency;
    };

    explicit Judged(model::Insight const& insight) : insight_{insight} {}
    [[nodiscard]] Value value_for(privacy::SendKey const& key) const {
        return {insight_.summary.value_for(key), insight_.next_step.value_for(key), insight_.mood.sentiment,
                to_string(insight_.urgency)};
    }

private:
    model::Insight const& insight_;
};

/// What was agreed, as one part of a body.
class Agreed {
public:
    static constexpr Category category = Category::appointment;
    struct Value {
        model::Appointment const& appointment;
        std::string starts_at;
    };

    explicit Agreed(AppointmentNews const& news) : news_{news} {}
    [[nodiscard]] Value value_for(privacy::SendKey const&) const {
        return {news_.appointment, with_offset(news_.appointment.at, news_.zone)};
    }

private:
    AppointmentNews const& news_;
};

/// What is to be passed on, as one part of a body.
class Noted {
public:
    static constexpr Category category = Category::message;
    struct Value {
        model::Message const& message;
        std::string const& text;
    };

    explicit Noted(model::Message const& message) : message_{message} {}
    [[nodiscard]] Value value_for(privacy::SendKey const& key) const {
        return {message_, message_.text.value_for(key)};
    }

private:
    model::Message const& message_;
};

/// A body that names the categories of the parts that are there, and no others.
template <class Write, class... There>
privacy::OutboundBody body_of(Write const& write, std::tuple<There const&...> there) {
    using Body = Outbound<Recipient::customer, Category::call_metadata, There::category...>;
    return std::apply([&](auto const&... parts) { return Body::from(write, parts...); }, there);
}
template <class Write, class... There, class Next, class... Rest>
privacy::OutboundBody body_of(Write const& write, std::tuple<There const&...> there, std::optional<Next> const& next,
                              Rest const&... rest) {
    if (!next) return body_of(write, there, rest...);
    return body_of(write, std::tuple_cat(there, std::tie(*next)), rest...);
}

std::int64_t unix_seconds(TimePoint when) {
    return std::chrono::floor<std::chrono::seconds>(when).time_since_epoch().count();
}

std::int64_t seconds_of(std::chrono::milliseconds length) { return length.count() / 1000; }

json::object found(std::string_view name, json::value value) {
    return {{"data_collection_id", name}, {"rationale", ""}, {"value", std::move(value)}};
}

/// What everybody is told: when, how long, how it ended.
json::object outline(CallCard const& card) {
    auto const& call = card.call;
    bool const sound = playable(card);
    json::object metadata{{"start_time_unix_secs", unix_seconds(call.answered)},
                          {"accepted_time_unix_secs", unix_seconds(call.answered)},
                          {"call_duration_secs", seconds_of(call.duration)}};
    if (call.end_reason) metadata["termination_reason"] = to_string(*call.end_reason);
    json::object analysis{{"call_successful", "unknown"},
                          {"transcript_summary", ""},
                          {"evaluation_criteria_results", json::object{}},
                          {"data_collection_results", json::object{}}};
    if (call.outcome) {
        analysis["call_successful"] = success_word(*call.outcome);
        analysis["data_collection_results"] =
            json::object{{"outcome", found("outcome", json::value(to_string(*call.outcome)))}};
    }
    return {{"agent_id", agent_id(call.company)},
            {"conversation_id", conversation_id(call.id)},
            {"status", "done"},
            {"transcript", json::array{}},
            {"metadata", std::move(metadata)},
            {"analysis", std::move(analysis)},
            {"has_audio", sound},
            {"has_user_audio", sound},
            {"has_response_audio", sound},
            {"has_auxiliary_audio", false}};
}

void add(json::object& data, CallCard const& card, model::PhoneNumber const& number) {
    data["metadata"].as_object()["phone_call"] = json::object{{"type", "sip_trunking"},
                                                              {"direction", "inbound"},
                                                              {"phone_number_id", ""},
                                                              {"agent_number", card.business.phone.e164()},
                                                              {"external_number", number.e164()},
                                                              {"call_sid", card.call.protocol_id}};
}

void add(json::object& data, CallCard const&, Judged::Value const& said) {
    auto& analysis = data["analysis"].as_object();
    analysis["transcript_summary"] = said.summary;
    auto& results = analysis["data_collection_results"].as_object();
    results["mood"] = found("mood", json::value(said.sentiment));
    results["urgency"] = found("urgency", json::value(said.urgency));
    results["next_step"] = found("next_step", json::value(said.next_step));
}

void add(json::object& data, CallCard const&, json::array const& turns) { data["transcript"] = turns; }

/// What everybody is told of a deed: in which conversation, and the id of what it was done to.
json::object outline(model::WebhookDelivery const& line, std::string_view what) {
    json::object out{{"agent_id", agent_id(line.company)},
                     {"conversation_id", line.call ? conversation_id(*line.call) : std::string{}}};
    out[what] = line.about ? line.about->to_string() : std::string{};
    return out;
}

json::object& caller_in(json::object& data) {
    auto& caller = data["caller"];
    if (!caller.is_object()) caller.emplace_object();
    return caller.as_object();
}

void put(json::object& data, Agreed::Value const& agreed) {
    auto const& appointment = agreed.appointment;
    data["reference"] = appointment.reference;
    data["status"] = to_string(appointment.status);
    data["service"] = appointment.service;
    data["staff"] = appointment.staff;
    data["starts_at"] = agreed.starts_at;
    data["minutes"] = appointment.length.count();
}
void put(json::object& data, Noted::Value const& noted) {
    data["addressee"] = noted.message.addressee;
    data["urgency"] = to_string(noted.message.urgency);
    data["text"] = noted.text;
}
void put(json::object& data, std::string const& name) { caller_in(data)["name"] = name; }
void put(json::object& data, model::PhoneNumber const& number) { caller_in(data)["number"] = number.e164(); }

/// None: he left none, or the webhook is not told.
template <class T>
std::optional<T> told_from_summary(model::Webhook const& webhook, T const& value) {
    bool const told = webhook.detail >= model::WebhookDetail::summary && value != T{};
    return told ? std::optional{value} : std::nullopt;
}

/// Signature and all, as it goes onto the wire.
std::string written(model::Webhook const& webhook, net::HttpsAddress const& to, json::object const& event,
                    TimePoint now) {
    auto const& secret = webhook.secret.reveal<privacy::Purpose::serve_call>();
    auto const body = json::serialize(event);
    return net::to_text(
        {"POST",
         to.target,
         {{"Content-Type", "application/json"}, {"ElevenLabs-Signature", crypto::webhook_signature(secret, now, body)}},
         body});
}

json::object event_of(std::string_view type, TimePoint happened, json::object data) {
    return {{"type", type}, {"event_timestamp", unix_seconds(happened)}, {"data", std::move(data)}};
}

}  // namespace

privacy::OutboundBody call_request(CallCard const& card, model::Webhook const& webhook, net::HttpsAddress const& to,
                                   TimePoint now) {
    using model::WebhookDetail;
    auto const write = [&](auto const&... values) {
        auto data = outline(card);
        (add(data, card, values), ...);
        auto const ended = card.call.answered + card.call.duration;
        return written(webhook, to, event_of("post_call_transcription", ended, std::move(data)), now);
    };
    std::optional<model::CallerPhone> number;
    std::optional<Judged> judged;
    std::optional<Said> said;
    if (webhook.detail >= WebhookDetail::summary) {
        number = card.call.caller.number;
        if (card.insight) judged.emplace(*card.insight);
    }
    if (webhook.detail >= WebhookDetail::transcript && !card.transcript.empty()) said.emplace(card.transcript);
    return body_of(write, std::tuple<>{}, number, judged, said);
}

privacy::OutboundBody appointment_request(AppointmentNews const& news, model::WebhookDelivery const& line,
                                          model::Webhook const& webhook, net::HttpsAddress const& to, TimePoint now) {
    auto const write = [&](auto const&... values) {
        auto data = outline(line, "appointment_id");
        (put(data, values), ...);
        return written(webhook, to, event_of(to_string(line.event), line.made, std::move(data)), now);
    };
    std::optional<Agreed> const agreed{news};
    return body_of(write, std::tuple<>{}, agreed, told_from_summary(webhook, news.appointment.name),
                   told_from_summary(webhook, news.appointment.phone));
}

privacy::OutboundBody message_request(model::Message const& message, model::WebhookDelivery const& line,
                                      model::Webhook const& webhook, net::HttpsAddress const& to, TimePoint now) {
    auto const write = [&](auto const&... values) {
        auto data = outline(line, "message_id");
        (put(data, values), ...);
        return written(webhook, to, event_of(to_string(line.event), line.made, std::move(data)), now);
    };
    std::optional<Noted> noted;
    if (webhook.detail >= model::WebhookDetail::summary) noted.emplace(message);
    return body_of(write, std::tuple<>{}, noted, told_from_summary(webhook, message.from),
                   told_from_summary(webhook, message.callback));
}

privacy::OutboundBody ping_request(model::Webhook const& webhook, net::HttpsAddress const& to, TimePoint now) {
    json::object const event = event_of("ping", now, {{"webhook_id", webhook.id.value().to_string()}});
    return Outbound<Recipient::customer>::from([&] { return written(webhook, to, event, now); });
}

}  // namespace ombrex::services
