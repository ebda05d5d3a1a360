// SPDX-License-Identifier: Apache-2.0
#include "base/random.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

namespace ombrex {
namespace {

TEST(Random, the_same_seed_gives_the_same_bytes) {
    SeededRandom a{42};
    SeededRandom b{42};
    std::array<std::uint8_t, 33> from_a{};
    std::array<std::uint8_t, 33> from_b{};
    a.fill(from_a);
    b.fill(from_b);
    EXPECT_EQ(from_a, from_b);
}

TEST(Random, another_seed_gives_other_bytes) {
    SeededRandom a{42};
    SeededRandom b{43};
    EXPECT_NE(a.below(1ULL << 62), b.below(1ULL << 62));
}

TEST(Random, below_stays_below_and_reaches_every_value) {
    SeededRandom random{1};
    std::array<int, 7> seen{};
    for (int i = 0; i < 7000; ++i) {
        auto const value = random.below(7);
        ASSERT_LT(value, 7U);
        ++seen[value];
    }
    EXPECT_TRUE(std::ranges::all_of(seen, [](int n) { return n > 850 && n < 1150; }));
}

TEST(Random, the_system_generator_fills_every_length) {
    SystemRandom random;
    std::array<std::uint8_t, 4096> out{};
    random.fill(out);
    EXPECT_GT(std::ranges::count_if(out, [](auto byte) { return byte != 0; }), 3900);
}

}  // namespace
}  // namespace ombrex
