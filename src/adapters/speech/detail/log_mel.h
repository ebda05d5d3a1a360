// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace ombrex::speech::detail {

/// The picture of sound that Smart Turn reads: 80 mel bands by 800 frames of 10 ms, as Whisper's features are defined
/// (Slaney mel scale and area normalisation, periodic Hann of 25 ms, reflected edges, log10 with a range of 8).
/// Thread: safe to share.
class LogMel {
public:
    static constexpr std::size_t samples = 8 * 16000;  ///< 8 s at 16 kHz.
    static constexpr std::size_t bands = 80;
    static constexpr std::size_t frames = 800;

    LogMel();

    /// Band-major: value of band b in frame f is at b * frames + f. The level of the input does not matter.
    [[nodiscard]] std::vector<float> of(std::span<float const, samples> sound) const;

private:
    struct Band {
        std::size_t first_bin;
        std::vector<float> weights;
    };
    std::vector<float> window_;
    std::vector<Band> bands_;
};

}  // namespace ombrex::speech::detail
