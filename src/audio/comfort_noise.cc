// SPDX-License-Identifier: Apache-2.0
#include "audio/comfort_noise.h"

#include <cmath>
#include <cstdlib>

#include "audio/level.h"

namespace ombrex::audio {
namespace {

// Four bytes of one draw are added up: their sum is nearly normal, with this deviation.
constexpr double byte_variance = (256.0 * 256.0 - 1.0) / 12.0;
constexpr int bytes_added = 4;
constexpr double mean = bytes_added * 127.5;

// Marsaglia's xorshift64* (Vigna 2016): one multiplication a sample.
std::uint64_t next(std::uint64_t& state) noexcept {
    state ^= state >> 12;
    state ^= state << 25;
    state ^= state >> 27;
    return state * 0x2545f4914f6cdd1dULL;
}

}  // namespace

ComfortNoise::ComfortNoise(std::uint64_t seed, double dbfs)
    : state_{seed * 2 + 1},  // never zero, from which it would not move
      step_{rms_at(dbfs) / std::sqrt(bytes_added * byte_variance)} {
    if (!(dbfs < loudest_dbfs)) std::abort();
}

void ComfortNoise::fill(std::span<Sample> out) noexcept {
    for (auto& sample : out) {
        std::uint64_t const draw = next(state_) >> 32;
        auto const sum = (draw & 255) + (draw >> 8 & 255) + (draw >> 16 & 255) + (draw >> 24);
        sample = static_cast<Sample>(std::lrint(step_ * (static_cast<double>(sum) - mean)));
    }
}

}  // namespace ombrex::audio
