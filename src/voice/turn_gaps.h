// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <vector>

#include "voice/scripted_caller.h"

namespace ombrex::voice {

/// What the tape of a call tells of one of its caller's turns.
struct TurnGap {
    std::size_t turn = 0;                      ///< Of the script.
    std::chrono::milliseconds spoke_until{0};  ///< Since answer: the last 10 ms of his speech.
    std::chrono::milliseconds gap{0};          ///< From there to the agent's first sound.
    bool cut_off = false;                      ///< The agent spoke before he had finished; `gap` is 0 then.
};

/// Measures what a caller feels, from the sound alone: for each spoken turn that waited for the agent, how long the
/// answer took. Speech ends with the last 10 ms frame of -45 dBFS or more of which three in five are; the agent's
/// answer begins with the first such one. Turns said into a reply are left out, and those that got no answer.
[[nodiscard]] std::vector<TurnGap> turn_gaps(CallTape const& tape, CallerScript const& script);

}  // namespace ombrex::voice
