// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <vector>

#include "audio/frame.h"

namespace ombrex::audio {

/// From the start of a recording; `end` is exclusive.
struct TimeRange {
    std::chrono::milliseconds begin;
    std::chrono::milliseconds end;

    friend bool operator==(TimeRange const&, TimeRange const&) = default;
};

/// Makes ranges of one voice silent while its samples go by.
/// Ranges may overlap and come in any order. Memory: that of the ranges. Thread: one.
class Silencer {
public:
    Silencer(std::vector<TimeRange> ranges, int rate);

    /// The next samples. Those of a range become 0; no other changes.
    void apply(std::span<Sample> samples);

private:
    struct Stretch {
        std::int64_t begin, end;  ///< Samples.
    };
    std::vector<Stretch> stretches_;  ///< In order, apart from each other.
    std::size_t next_ = 0;            ///< The first that did not end yet.
    std::int64_t at_ = 0;
};

}  // namespace ombrex::audio
