// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <string_view>
#include <vector>

#include "audio/jitter_buffer.h"

/// Networks to judge a jitter buffer by.
namespace ombrex::simulation {

/// A packet on its way; times in microseconds since the stream began.
struct Flight {
    std::uint16_t sequence;
    std::int64_t sent;
    std::int64_t arrives;  ///< By the receiver's clock. -1: lost.
};

enum class Network { lan, wan, wifi, drift, steps };
inline constexpr Network networks[] = {Network::lan, Network::wan, Network::wifi, Network::drift, Network::steps};
[[nodiscard]] std::string_view name_of(Network network);

/// Five minutes of 20 ms packets through a network, in order of sending. The path itself adds no delay.
[[nodiscard]] std::vector<Flight> fly(Network network, std::uint64_t seed);

struct Verdict {
    double delay_ms;      ///< Mean, with 30 ms for the path itself.
    double loss_percent;  ///< Frames that the listener missed or heard made up, the greater of both.
    double mos;           ///< E-model (ITU-T G.107, simplified): Ie 0, Bpl 25.1, which is G.711 with concealment.
};

/// What a listener gets from our buffer, and from one that plays everything a fixed time after the first packet.
[[nodiscard]] Verdict judge(std::vector<Flight> const& flights, audio::JitterBuffer::Options const& options);
[[nodiscard]] Verdict judge_fixed(std::vector<Flight> const& flights, std::chrono::milliseconds delay);

}  // namespace ombrex::simulation
