// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <chrono>
#include <optional>
#include <string_view>
#include <variant>

#include "model/call.h"
#include "ports/call_observer.h"

namespace ombrex::services {

/// What becomes of the sound of a call that runs. asked: the caller has not agreed yet.
enum class LiveRecording { off, asked, on, paused, refused, failed };
inline constexpr std::array<std::string_view, 6> live_recording_words{"off",    "asked",   "on",
                                                                      "paused", "refused", "failed"};

/// A call that runs, and how it stands.
struct LiveCall {
    model::CallId id;
    model::CompanyId company;
    TimePoint answered;
    model::Caller caller = {};
    model::Via via = model::Via::telephone;
    bool written = false;
    LiveRecording recording = LiveRecording::off;
    bool on_hold = false;
    bool put_through = false;  ///< Two people talk, and nothing of what they say is told.
};

/// The receptionist asks the business for something. What the caller gave for it is not told.
struct LiveAct {
    enum class State { asked, done, refused };

    int id = 0;
    std::string_view tool;  ///< "book_appointment": the names of docs/TEXT_MODE.md.
    State state = State::asked;
    std::chrono::milliseconds took{0};
    std::chrono::milliseconds at{0};  ///< From answer, when it was asked.
};
inline constexpr std::array<std::string_view, 3> live_act_words{"asked", "done", "refused"};

/// What is told of a call: that it stands otherwise now, words, what was understood, what was asked of the business.
/// A caption that is not final is all that was said since the last final one of its speaker.
using LiveNews = std::variant<LiveCall, ports::Caption, ports::SlotNoted, LiveAct>;

}  // namespace ombrex::services
