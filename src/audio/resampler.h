// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <span>

#include "audio/frame.h"
#include "base/result.h"

namespace ombrex::audio {

/// Changes the sample rate of one running channel; the joints between calls are seamless.
///
/// Adds about 3 ms of delay at 8 to 16 kHz (speexdsp, quality 3): chosen for live calls.
/// Units:  samples. Whole frames in give whole frames out (160 at 8 kHz become 320 at 16 kHz).
/// Memory: allocated at construction; process allocates nothing. Thread: one.
class Resampler {
public:
    /// Errors: invalid_input (a rate that is not 8, 16, 24 or 48 kHz).
    [[nodiscard]] static Result<Resampler> make(int from_rate, int to_rate);

    ~Resampler();
    Resampler(Resampler&&) noexcept;
    Resampler& operator=(Resampler&&) noexcept;

    /// The most samples that this many can become.
    [[nodiscard]] std::size_t output_max(std::size_t samples) const noexcept;

    /// Takes all of `in`; answers how many samples of `out` it wrote. REQUIRES: out.size() >= output_max(in.size()).
    std::size_t process(Samples in, std::span<Sample> out) noexcept;

private:
    struct State;
    explicit Resampler(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace ombrex::audio
