// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "model/ids.h"
#include "privacy/enum_set.h"
#include "privacy/personal.h"

namespace ombrex::model {

using WebhookId = Strong<struct WebhookIdTag, Id128>;
using WebhookDeliveryId = Strong<struct WebhookDeliveryIdTag, Id128>;

/// What a business told its assistant, and nobody else is to know: with it anybody can sign as we do.
using WebhookSecret = privacy::Personal<std::string, privacy::Category::assistant_settings>;

/// How much of a call a webhook is told: each is the one before, and more.
enum class WebhookDetail : std::uint8_t {
    outcome,     ///< When it was, how long, how it ended.
    summary,     ///< Who called, and the insight.
    transcript,  ///< What was said.
};
inline constexpr std::array<std::string_view, 3> webhook_detail_words{"outcome", "summary", "transcript"};
[[nodiscard]] constexpr std::string_view to_string(WebhookDetail detail) noexcept {
    return webhook_detail_words[static_cast<std::size_t>(detail)];
}

/// What a webhook can be told of. The word is the `type` of what is posted.
enum class WebhookEvent : std::uint8_t {
    call_finished,
    appointment_booked,
    appointment_moved,
    appointment_cancelled,
    message_taken,
};
inline constexpr std::array<std::string_view, 5> webhook_event_words{
    "post_call_transcription", "appointment.booked", "appointment.moved", "appointment.cancelled", "message.taken"};
[[nodiscard]] constexpr std::string_view to_string(WebhookEvent event) noexcept {
    return webhook_event_words[static_cast<std::size_t>(event)];
}
using WebhookEvents = privacy::EnumSet<WebhookEvent>;

enum class WebhookState : std::uint8_t {
    on,
    off,      ///< By hand.
    gone,     ///< The far end said so (410).
    failing,  ///< For a week nothing went through.
};
inline constexpr std::array<std::string_view, 4> webhook_state_words{"on", "off", "gone", "failing"};
[[nodiscard]] constexpr std::string_view to_string(WebhookState state) noexcept {
    return webhook_state_words[static_cast<std::size_t>(state)];
}

/// An address of a business that is told of its calls, or of what was done in them.
struct Webhook {
    WebhookId id;
    CompanyId company;
    std::string url;  ///< As net/https_address.h reads it.
    WebhookEvents events{WebhookEvent::call_finished};
    WebhookDetail detail = WebhookDetail::outcome;
    WebhookState state = WebhookState::on;
    WebhookSecret secret;
    TimePoint made;
    std::optional<TimePoint> failing_since = {};  ///< None: the last try went through, or there was none.

    friend bool operator==(Webhook const&, Webhook const&) = default;
};

enum class DeliveryState : std::uint8_t {
    waiting,    ///< For its first try, or the next.
    delivered,  ///< The far end answered 2xx.
    failed,     ///< Given up.
    withheld,   ///< Never sent, and never will be: `why` says it.
};
inline constexpr std::array<std::string_view, 4> delivery_state_words{"waiting", "delivered", "failed", "withheld"};
[[nodiscard]] constexpr std::string_view to_string(DeliveryState state) noexcept {
    return delivery_state_words[static_cast<std::size_t>(state)];
}

/// What kept the last try from going through.
enum class DeliveryTrouble : std::uint8_t {
    none,
    status,       ///< Another status than 2xx.
    timeout,      ///< No answer in time.
    refused,      ///< A redirect, an endless answer, or an address that is nobody's but ours.
    unreachable,  ///< No connection, no TLS, a certificate of somebody else.
    erased,       ///< What it is about is not there any more.
    off,          ///< The webhook was switched off.
};
inline constexpr std::array<std::string_view, 7> delivery_trouble_words{"none",        "status", "timeout", "refused",
                                                                        "unreachable", "erased", "off"};
[[nodiscard]] constexpr std::string_view to_string(DeliveryTrouble trouble) noexcept {
    return delivery_trouble_words[static_cast<std::size_t>(trouble)];
}

/// A line of the log of what a webhook was told; never what it was.
struct WebhookDelivery {
    WebhookDeliveryId id;  ///< The same for one finished call and webhook, so that it is there once.
    CompanyId company;
    WebhookId webhook;
    std::optional<CallId> call = {};  ///< None: a test that somebody asked for.
    WebhookEvent event = WebhookEvent::call_finished;
    std::optional<Id128> about = {};  ///< The appointment or the message; none: the call itself.
    DeliveryState state = DeliveryState::waiting;
    DeliveryTrouble trouble = DeliveryTrouble::none;
    int status = 0;  ///< That the far end answered last; 0: none.
    std::chrono::milliseconds took{0};
    int attempts = 0;
    TimePoint made;
    std::optional<TimePoint> tried = {};

    friend bool operator==(WebhookDelivery const&, WebhookDelivery const&) = default;
};

}  // namespace ombrex::model
