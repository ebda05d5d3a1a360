// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>

#include "api/account_json.h"
#include "api/json_input.h"
#include "services/webhooks.h"

namespace ombrex::api {

namespace detail {
inline boost::json::value moment_or_null(std::optional<TimePoint> when) {
    if (!when) return nullptr;
    return boost::json::value(moment(*when));
}
}  // namespace detail

[[nodiscard]] inline boost::json::array words_json(model::WebhookEvents events) {
    boost::json::array out;
    for (std::size_t i = 0; i < model::webhook_event_words.size(); ++i) {
        if (events.contains(static_cast<model::WebhookEvent>(i))) out.emplace_back(model::webhook_event_words[i]);
    }
    return out;
}

/// `Webhook` of the contract: without its secret.
[[nodiscard]] inline boost::json::object webhook_json(model::Webhook const& webhook) {
    return {{"id", webhook.id.value().to_string()},
            {"url", webhook.url},
            {"events", words_json(webhook.events)},
            {"detail", to_string(webhook.detail)},
            {"state", to_string(webhook.state)},
            {"made", moment(webhook.made)},
            {"failing_since", detail::moment_or_null(webhook.failing_since)}};
}

/// The same, with its secret: the only time that it is shown.
[[nodiscard]] inline boost::json::object made_webhook_json(services::MadeWebhook const& made) {
    auto out = webhook_json(made.webhook);
    out["secret"] = made.secret;
    return out;
}

/// `WebhookDelivery` of the contract.
[[nodiscard]] inline boost::json::object delivery_json(model::WebhookDelivery const& line) {
    return {{"id", line.id.value().to_string()},
            {"call", line.call ? boost::json::value(line.call->value().to_string()) : boost::json::value(nullptr)},
            {"event", line.call ? boost::json::value(to_string(line.event)) : boost::json::value(nullptr)},
            {"state", to_string(line.state)},
            {"trouble", to_string(line.trouble)},
            {"status", line.status},
            {"took_ms", line.took.count()},
            {"attempts", line.attempts},
            {"made", moment(line.made)},
            {"tried", detail::moment_or_null(line.tried)}};
}

/// The field `detail` of a request; what is wrong with it is said in `input`.
[[nodiscard]] inline model::WebhookDetail detail_of(JsonInput& input) {
    auto const word = input.text("detail", 20);
    auto const found = std::ranges::find(model::webhook_detail_words, word);
    if (found == model::webhook_detail_words.end()) {
        input.refuse("detail", "is outcome, summary or transcript");
        return model::WebhookDetail::outcome;
    }
    return static_cast<model::WebhookDetail>(found - model::webhook_detail_words.begin());
}

/// The field `events`, where it is there.
[[nodiscard]] inline std::optional<model::WebhookEvents> events_of(JsonInput& input) {
    if (!input.has("events")) return std::nullopt;
    model::WebhookEvents out;
    for (auto const& word : input.words("events")) {
        auto const found = std::ranges::find(model::webhook_event_words, word);
        if (found == model::webhook_event_words.end()) {
            input.refuse("events", "holds an event that there is not");
        } else {
            out.insert(static_cast<model::WebhookEvent>(found - model::webhook_event_words.begin()));
        }
    }
    if (out.empty()) input.refuse("events", "names at least one");
    return out;
}

/// What a request says that a webhook is to be told.
[[nodiscard]] inline services::WebhookTold told_of(JsonInput& input) {
    auto const detail = detail_of(input);
    return {detail, events_of(input)};
}

}  // namespace ombrex::api
