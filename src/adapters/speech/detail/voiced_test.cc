// SPDX-License-Identifier: Apache-2.0
#include "adapters/speech/detail/voiced.h"

#include <gtest/gtest.h>

namespace ombrex::speech::detail {
namespace {

struct Stretch {
    double seconds;
    std::int16_t peak;
};

std::vector<std::int16_t> line(std::initializer_list<Stretch> stretches) {
    std::vector<std::int16_t> pcm;
    for (auto const& [seconds, peak] : stretches) {
        for (int i = 0; i < static_cast<int>(seconds * 8000); ++i)
            pcm.push_back(i % 20 < 10 ? peak : std::int16_t(-peak));
    }
    return pcm;
}

constexpr std::int16_t voice = 6'000, quiet = 10;

TEST(Voiced, leaves_the_voice_with_a_tenth_of_a_second_around_it) {
    auto const pcm = line({{0.5, quiet}, {2, voice}, {0.5, quiet}});
    auto const alone = voice_alone(pcm);
    EXPECT_EQ(alone.size(), 2U * 8000 + 2 * 800);
    EXPECT_EQ(alone.data(), pcm.data() + 4000 - 800);
    EXPECT_TRUE(voice_alone({}).empty());
}

TEST(Voiced, makes_long_pauses_short_and_nothing_else) {
    auto const pcm = line({{0.5, quiet}, {1, voice}, {0.2, quiet}, {1, voice}, {0.8, quiet}, {1, voice}, {0.5, quiet}});
    auto const steady = with_short_pauses(pcm);
    EXPECT_EQ(steady,
              line({{0.5, quiet}, {1, voice}, {0.2, quiet}, {1, voice}, {0.2, quiet}, {1, voice}, {0.5, quiet}}));
    for (auto const& as_it_was : {line({{1, voice}}), line({{1, quiet}}), std::vector<std::int16_t>(100, 5)}) {
        EXPECT_EQ(with_short_pauses(as_it_was), as_it_was);
    }
    EXPECT_TRUE(with_short_pauses({}).empty());
}

}  // namespace
}  // namespace ombrex::speech::detail
