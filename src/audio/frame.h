// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <span>

namespace ombrex::audio {

/// One sample of linear 16-bit PCM, one channel, in the machine's byte order.
using Sample = std::int16_t;
using Samples = std::span<Sample const>;

/// Samples a second: what the telephone network carries, and what speech recognition wants.
inline constexpr int narrow_rate = 8000;
inline constexpr int wide_rate = 16000;

/// The beat of a call: every clock, packet and buffer of ours counts in these.
inline constexpr std::chrono::milliseconds frame_duration{20};

/// 20 ms of one voice: the unit that moves through the program. A value: copied, never shared. Starts silent.
template <int Rate>
struct BasicFrame {
    static constexpr int rate = Rate;
    static constexpr std::size_t size = static_cast<std::size_t>(Rate) * frame_duration.count() / 1000;

    std::array<Sample, size> samples{};

    friend bool operator==(BasicFrame const&, BasicFrame const&) = default;
};

using Frame = BasicFrame<narrow_rate>;    ///< 160 samples.
using WideFrame = BasicFrame<wide_rate>;  ///< 320 samples.

}  // namespace ombrex::audio
