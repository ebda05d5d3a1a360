// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <span>

#include "audio/frame.h"

namespace ombrex::audio {

/// Fills the gaps that lost packets leave in narrowband speech: repeats its last pitch period, unchanged for 10 ms,
/// then fading to silence at 60 ms; the speech that follows is blended in. Adds no delay.
///
/// Units:  8 kHz, spans of any length. Every sample of the leg passes through heard() or fill(), in order.
/// Memory: a value of about 1 kB; nothing is allocated. Thread: one.
/// Source: the idea of ITU-T G.711 Appendix I. Our own, because SpanDSP's copies overlapping memory.
class Concealment {
public:
    /// Speech that arrived. Up to 4 ms of it may be changed, to join it to what was made up before.
    void heard(std::span<Sample> pcm) noexcept;
    /// Makes up what did not arrive.
    void fill(std::span<Sample> out) noexcept;

private:
    // Voices have periods of 5 to 15 ms (200 to 66 Hz); they are compared over 20 ms.
    static constexpr std::size_t period_least = 40;
    static constexpr std::size_t period_most = 120;
    static constexpr std::size_t compared = 160;
    static constexpr std::size_t remembered = compared + period_most;

    void remember(Samples pcm) noexcept;
    void begin_gap() noexcept;
    [[nodiscard]] std::size_t find_period() const noexcept;
    [[nodiscard]] float difference(std::size_t period, std::size_t stride) const noexcept;
    [[nodiscard]] float next() noexcept;

    std::array<Sample, remembered> past_{};
    std::array<float, period_most> cycle_{};  // the period that is repeated
    std::size_t period_ = 0;
    std::size_t gap_ = 0;  // samples made up since speech stopped
};

}  // namespace ombrex::audio
