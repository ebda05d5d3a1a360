// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>

#include "audio/level.h"

namespace ombrex::voice::detail {

/// Says which windows are too quiet to be speech of this caller, whatever the model of speech still believes.
///
/// The model hears on after the last sound, for 90 ms in a quiet room and up to 400 in one that echoes: a wait that the
/// caller feels. What lies 25 dB below the loudest of the last seconds, and below -45 dBFS, is the room and not he. On
/// a noisy line nothing is that quiet, and the model decides alone. Pure; 32 ms at a time.
class QuietGate {
public:
    /// Whether this window is the room. `speech`: what the model thinks of it.
    [[nodiscard]] bool hear(audio::Samples window, float speech) noexcept {
        auto const level = audio::level_dbfs(window);
        loudest_ = std::max(speech >= sure ? level : audio::silence_dbfs, loudest_ - fading);
        return level < std::min(quiet_dbfs, loudest_ - below_voice_db);
    }

private:
    static constexpr double quiet_dbfs = -45;
    static constexpr double below_voice_db = 25;
    static constexpr double fading = 0.1;  // dB a window: 3 a second
    static constexpr float sure = 0.5F;

    double loudest_ = audio::silence_dbfs;
};

}  // namespace ombrex::voice::detail
