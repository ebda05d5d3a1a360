// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "model/assistant.h"
#include "model/ids.h"
#include "model/phone_number.h"
#include "privacy/personal.h"

namespace ombrex::model {

/// Who is on the caller's end of the line.
struct Caller {
    std::optional<CallerPhone> number;  ///< None: withheld or unknown; never guessed.
};

enum class Outcome {
    booked,
    moved,
    cancelled,
    message,
    transferred,
    answered,
    emergency,
    spam,
    wrong_number,
    abandoned,
};
inline constexpr std::array<std::string_view, 10> outcome_words{
    "booked",   "moved",     "cancelled", "message",      "transferred",
    "answered", "emergency", "spam",      "wrong_number", "abandoned",
};
[[nodiscard]] constexpr std::string_view to_string(Outcome outcome) noexcept {
    return outcome_words[static_cast<std::size_t>(outcome)];
}

enum class EndReason { caller_hangup, agent_hangup, transferred, limit, error };
inline constexpr std::array<std::string_view, 5> end_reason_words{
    "caller_hangup", "agent_hangup", "transferred", "limit", "error",
};
[[nodiscard]] constexpr std::string_view to_string(EndReason reason) noexcept {
    return end_reason_words[static_cast<std::size_t>(reason)];
}

/// By which way a call came: a carrier; a browser or a program that was let in by name; a visitor of the business's own
/// site.
enum class Via { telephone, browser, website };
inline constexpr std::array<std::string_view, 3> via_words{"telephone", "browser", "website"};
[[nodiscard]] constexpr std::string_view to_string(Via via) noexcept {
    return via_words[static_cast<std::size_t>(via)];
}

enum class Speaker { caller, agent };

/// C4: what one side said, as it was heard: after an interruption only the part that was played.
struct Turn {
    int number = 0;  ///< 0 for the greeting, then the caller turn it belongs to.
    Speaker speaker = Speaker::agent;
    privacy::Personal<std::string, privacy::Category::transcript> text;
    std::chrono::milliseconds at{0};  ///< From answer to its first word.

    friend bool operator==(Turn const&, Turn const&) = default;
};

using Transcript = std::vector<Turn>;

/// The events of one call as JSON (docs/TEXT_MODE.md, "Output"): they hold what its transcript holds.
using EventLog = privacy::Personal<std::string, privacy::Category::transcript>;

/// One call, from answer to end.
struct Call {
    CallId id;
    CompanyId company;
    std::string protocol_id;  ///< The SIP Call-ID, or empty: what an engineer finds in a trace.
    Caller caller;
    Via via = Via::telephone;
    TimePoint answered;
    std::chrono::milliseconds duration{0};  ///< C6: from answer to end.
    std::optional<Outcome> outcome;         ///< None while it runs.
    std::optional<EndReason> end_reason;
};

}  // namespace ombrex::model
