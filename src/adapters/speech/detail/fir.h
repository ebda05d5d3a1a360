// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace ombrex::speech::detail {

/// A linear-phase low pass (windowed sinc) that changes the rate of whole pieces of sound by a small factor. The output
/// is aligned with the input: no delay, silence is assumed beyond both ends.
/// Thread: safe to share.
class RateChange {
public:
    /// `factor` 2 for 8 and 16 kHz, 3 for 8 and 24 kHz. Passes speech up to 3.5 kHz, stops what would fold.
    explicit RateChange(std::size_t factor);

    /// 8 kHz PCM to `factor` times the rate, full scale 1.0.
    [[nodiscard]] std::vector<float> up(std::span<std::int16_t const> pcm) const;

    /// Down to 8 kHz, at the same scale.
    [[nodiscard]] std::vector<float> down(std::span<float const> sound) const;

private:
    std::size_t factor_;
    std::size_t centre_;
    std::vector<float> taps_;  ///< 2 * centre_ + 1 of them, their sum 1
};

}  // namespace ombrex::speech::detail
