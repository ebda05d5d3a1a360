// SPDX-License-Identifier: Apache-2.0
#include "base/random.h"

#include <sys/random.h>

#include <bit>
#include <cerrno>
#include <cstdlib>

namespace ombrex {

std::uint64_t Random::below(std::uint64_t bound) {
    // Values at or above the largest multiple of bound are drawn again, so that every result is equally likely.
    std::uint64_t const limit = UINT64_MAX - UINT64_MAX % bound;
    for (;;) {
        std::array<std::uint8_t, 8> raw{};
        fill(raw);
        std::uint64_t value = 0;
        for (auto const byte : raw) value = (value << 8) | byte;
        if (value < limit) return value % bound;
    }
}

void SystemRandom::fill(std::span<std::uint8_t> out) {
    while (!out.empty()) {
        ssize_t const got = ::getrandom(out.data(), out.size(), 0);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) std::abort();
        out = out.subspan(static_cast<std::size_t>(got));
    }
}

SeededRandom::SeededRandom(std::uint64_t seed) {
    // splitmix64 spreads a small seed over the whole state (Vigna, xoshiro's own advice).
    for (auto& word : state_) {
        seed += 0x9e3779b97f4a7c15U;
        std::uint64_t z = seed;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
        word = z ^ (z >> 31);
    }
}

std::uint64_t SeededRandom::next() noexcept {
    std::uint64_t const result = std::rotl(state_[1] * 5, 7) * 9;
    std::uint64_t const shifted = state_[1] << 17;
    state_[2] ^= state_[0];
    state_[3] ^= state_[1];
    state_[1] ^= state_[2];
    state_[0] ^= state_[3];
    state_[2] ^= shifted;
    state_[3] = std::rotl(state_[3], 45);
    return result;
}

void SeededRandom::fill(std::span<std::uint8_t> out) {
    std::uint64_t word = 0;
    int left = 0;
    for (auto& byte : out) {
        if (left == 0) {
            word = next();
            left = 8;
        }
        byte = static_cast<std::uint8_t>(word);
        word >>= 8;
        --left;
    }
}

}  // namespace ombrex
