// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "audio/frame.h"

namespace ombrex::audio {

/// Says whether somebody speaks, by loudness alone: a frame counts when it stands out from the noise of the line.
///
/// For the mock engines and as a cheap gate; it cannot tell speech from a passing lorry. Speech begins once
/// `least_speech` of loud frames have come nearly in a row, so that a cough is none, and ends after `hangover` of
/// quiet. The noise floor follows a quieter line within a few frames and a louder one at 3 dB a second. Units: 8 kHz,
/// one frame at a time. Thread: one. No allocation.
class EnergyVad {
public:
    struct Options {
        double above_floor_db = 12.0;  ///< By how much a frame has to stand out.
        double quietest_dbfs = -45.0;  ///< Below this nothing is speech, on the quietest line.
        std::chrono::milliseconds least_speech{240};
        std::chrono::milliseconds hangover{400};
    };

    explicit EnergyVad(Options options) : options_{options} {}

    /// Whether speech is going on, this frame included.
    bool hear(Frame const& frame) noexcept;

    [[nodiscard]] bool speaking() const noexcept { return speaking_; }
    [[nodiscard]] double floor_dbfs() const noexcept { return floor_dbfs_; }

private:
    void follow(double dbfs) noexcept;

    Options options_;
    double floor_dbfs_ = -60.0;
    std::chrono::milliseconds loud_{0};
    std::chrono::milliseconds quiet_{0};
    bool speaking_ = false;
};

}  // namespace ombrex::audio
