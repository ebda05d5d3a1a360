// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <span>

#include "audio/frame.h"

namespace ombrex::audio {

/// Fills the gaps that lost packets leave in narrowband speech by repeating its last pitch period, fading to silence
/// within 60 ms; the speech that follows is blended in.
///
/// Units:  8 kHz. Every sample of the leg passes through heard() or fill(), in order.
/// Memory: allocated at construction; heard and fill allocate nothing. Thread: one.
/// Source: the method of ITU-T G.711 Appendix I, as built in spandsp, with no added delay.
class Concealment {
public:
    /// 5 ms: the seam needs room.
    static constexpr std::size_t fill_least = 40;

    Concealment();
    ~Concealment();
    Concealment(Concealment&&) noexcept;
    Concealment& operator=(Concealment&&) noexcept;

    /// Speech that arrived. Its first 4 ms may be changed, to join it to what was made up before.
    void heard(std::span<Sample> pcm) noexcept;
    /// Makes up what did not arrive. REQUIRES: at least fill_least samples.
    void fill(std::span<Sample> out) noexcept;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace ombrex::audio
