// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <string>
#include <variant>

#include "model/call.h"
#include "ports/call_tools.h"
#include "privacy/personal.h"

namespace ombrex::ports {

using SpokenText = privacy::Personal<std::string, privacy::Category::transcript>;

/// Where the gap between a caller's last sound and the agent's first one went.
struct TurnTiming {
    int turn = 0;
    bool dictation = false;                    ///< Digits or letters: the wait is long on purpose.
    std::chrono::microseconds end_of_turn{};   ///< Until it was clear that he was done.
    std::chrono::microseconds recognition{};   ///< Until his words were there.
    std::chrono::microseconds receptionist{};  ///< Until the answer was there; tools and think time included.
    std::chrono::microseconds synthesis{};     ///< Until its first sound was there.
    std::chrono::microseconds path{};          ///< Ours: from socket to ear, from mouth to socket.

    [[nodiscard]] constexpr std::chrono::microseconds gap() const {
        return end_of_turn + recognition + receptionist + synthesis + path;
    }
};

/// Words of either side. Not final: a partial, or a reply that has just begun and may be interrupted.
struct Caption {
    model::Speaker speaker = model::Speaker::agent;
    SpokenText text;
    std::chrono::milliseconds at{0};  ///< From answer.
    bool final = true;
};
/// A reply of the agent has become audible: all that it is to be. What was heard of it follows as a final Caption.
struct ReplyBegan {
    SpokenText text;
};
/// How likely the last 32 ms of the caller's line hold speech.
struct VoiceScore {
    float speech = 0;
};
/// What the receptionist has understood.
struct SlotNoted {
    std::string name;
    SpokenText value;
    std::string status;  ///< heard, confirmed, cleared
};
struct ToolAsked {
    int id = 0;
    ToolCall call;
};
struct ToolAnswered {
    int id = 0;
    ToolResult result;
    std::chrono::microseconds took{};
};
enum class CallState {
    answered,
    on_hold,
    resumed,
    recording_started,
    recording_paused,
    recording_resumed,
    recording_failed,
    recording_refused,
    put_through,
    ended
};

using CallNews =
    std::variant<CallState, Caption, ReplyBegan, VoiceScore, SlotNoted, ToolAsked, ToolAnswered, TurnTiming>;

/// Watches one live call: a terminal, a live view, the keeper of the transcript. What it gets is personal data.
/// Thread: the call's strand. It takes the news and returns: it never waits, and drops rather than grows without bound.
class CallObserver {
public:
    virtual ~CallObserver() = default;
    virtual void on(CallNews const& news) = 0;
};

}  // namespace ombrex::ports
