// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <string>
#include <variant>
#include <vector>

#include "audio/frame.h"

namespace ombrex::voice {

/// When the agent has spoken since the last turn and has then been silent for a moment, or says nothing at all.
struct AfterAgent {};
/// This long into the agent's reply, while it speaks; if it is already over, as AfterAgent.
struct IntoReply {
    std::chrono::milliseconds after{0};
};
/// This long after the caller's own last turn.
struct AfterOwnSilence {
    std::chrono::milliseconds silence{0};
};

/// What a caller does next.
struct CallerTurn {
    /// Backchannels and noises are left out when the agent does not speak: it should go on speaking over them.
    enum class Kind { speech, backchannel, noise };

    std::string text;                  ///< What is said, for who watches.
    std::vector<audio::Sample> sound;  ///< 8 kHz.
    std::string keys;                  ///< Pressed instead of anything said.
    std::variant<AfterAgent, IntoReply, AfterOwnSilence> when;
    Kind kind = Kind::speech;
};

/// A caller who says the same whatever is asked. After the reply to the last turn she hangs up.
struct CallerScript {
    std::vector<CallerTurn> turns;
    std::chrono::milliseconds quiet{700};        ///< Of the agent, before she speaks.
    std::chrono::milliseconds patience{10'000};  ///< With an agent who says nothing.
};

}  // namespace ombrex::voice
