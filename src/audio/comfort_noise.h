// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>

#include "audio/frame.h"

namespace ombrex::audio {

/// Soft noise for the moments in which we have nothing to say, so that the line does not seem dead.
///
/// Deterministic: the same seed gives the same noise. It never repeats audibly (period 2^64). Thread: one.
class ComfortNoise {
public:
    static constexpr double loudest_dbfs = -45.0;  ///< At and above this it would disturb listening.
    static constexpr double default_dbfs = -65.0;

    /// REQUIRES: dbfs < loudest_dbfs.
    explicit ComfortNoise(std::uint64_t seed, double dbfs = default_dbfs);

    /// Noise at the level asked for, within 0.5 dB over a second.
    void fill(std::span<Sample> out) noexcept;

private:
    std::uint64_t state_;
    double step_;
};

}  // namespace ombrex::audio
