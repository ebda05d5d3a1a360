// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/message.h"
#include "privacy/personal.h"

namespace ombrex::model {

/// What became of a call, finer than Outcome: a complaint may have ended in a message or a transfer.
enum class InsightLabel : std::uint8_t {
    appointment_booked,
    appointment_changed,
    appointment_cancelled,
    message_taken,
    callback_requested,
    question_answered,
    transferred,
    emergency,
    spam,
    wrong_number,
    complaint,
    refund_request,
    abandoned,
};
inline constexpr std::array<std::string_view, 13> insight_label_words{
    "appointment_booked", "appointment_changed", "appointment_cancelled",
    "message_taken",      "callback_requested",  "question_answered",
    "transferred",        "emergency",           "spam",
    "wrong_number",       "complaint",           "refund_request",
    "abandoned",
};
[[nodiscard]] constexpr std::string_view to_string(InsightLabel label) noexcept {
    return insight_label_words[static_cast<std::size_t>(label)];
}

/// How the caller was at the end.
struct Mood {
    int sentiment = 0;  ///< -1, 0 or 1.
    double score = 0;   ///< -1 to 1: how sure.

    friend bool operator==(Mood const&, Mood const&) = default;
};

/// Where something that an insight says was said.
struct Evidence {
    std::size_t turn = 0;     ///< Index into the transcript.
    std::uint32_t begin = 0;  ///< Code points of that turn's text, end exclusive.
    std::uint32_t end = 0;

    friend bool operator==(Evidence const&, Evidence const&) = default;
};

using InsightText = privacy::Personal<std::string, privacy::Category::insight>;

/// C7: made after every call. Every number in it is copied from the call or its events, none is worked out.
struct Insight {
    InsightText summary;  ///< At most 70 words.
    InsightLabel label = InsightLabel::question_answered;
    Mood mood;
    Urgency urgency = Urgency::normal;
    InsightText next_step;  ///< What the business should do; empty: nothing.
    std::vector<Evidence> evidence;

    friend bool operator==(Insight const&, Insight const&) = default;
};

}  // namespace ombrex::model
