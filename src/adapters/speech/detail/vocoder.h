// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace ombrex::speech::detail {

/// Turns what the voice's network draws into sound: a pulse train of the drawn pitch, shaped by one spectrum, plus
/// noise shaped by a second, plus a third spectrum with phases of its own; then one inverse short-time Fourier
/// transform.
///
/// The network draws for 24 kHz (601 bins of 20 Hz, a frame each 12.5 ms). A telephone carries 8 kHz, so only the
/// lowest 200 bins are computed, with a third of the samples: the same sound below 4 kHz at a third of the work.
struct Drawing {
    static constexpr std::size_t bins = 601;

    std::size_t frames;
    /// Bin-major: bin b of frame f is at b * frames + f.
    std::span<float const> pulse_level, pulse_turn;  ///< log magnitude; phase, as tanh^-1 of a part of pi
    std::span<float const> noise_level;              ///< log magnitude
    std::span<float const> free_level, free_phase;   ///< log magnitude; radians
    std::span<float const> pitch;                    ///< Hz a frame; below 40 is unvoiced
};

/// 100 samples a frame at 8 kHz, full scale 1.0. The same drawing gives the same sound: the noise starts from one seed.
/// Thread: safe.
[[nodiscard]] std::vector<float> sound_of(Drawing const& drawing);

}  // namespace ombrex::speech::detail
