// SPDX-License-Identifier: Apache-2.0
#include "adapters/speech/detail/rate.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

namespace ombrex::speech::detail {
namespace {

std::vector<audio::Sample> tone(double hz, int rate, std::size_t samples) {
    std::vector<audio::Sample> pcm(samples);
    for (std::size_t i = 0; i < samples; ++i) {
        pcm[i] =
            static_cast<audio::Sample>(16384 * std::sin(2 * std::numbers::pi * hz * static_cast<double>(i) / rate));
    }
    return pcm;
}

double middle_level(auto const& sound, double full_scale) {
    double power = 0;
    auto const edge = sound.size() / 4;
    for (auto i = edge; i < 3 * edge; ++i) power += std::pow(sound[i] / full_scale, 2);
    return std::sqrt(power / static_cast<double>(2 * edge));
}

TEST(Rate, twice_and_half_as_many_samples) {
    EXPECT_EQ(to_wide(tone(440, 8000, 801)).size(), 1602U);
    EXPECT_EQ(to_narrow(tone(440, 16000, 1602)).size(), 801U);
    EXPECT_TRUE(to_wide({}).empty());
    EXPECT_TRUE(to_narrow({}).empty());
}

TEST(Rate, speech_keeps_its_level_and_what_would_fold_is_gone) {
    EXPECT_NEAR(middle_level(to_wide(tone(1000, 8000, 8000)), 1), 0.354, 0.01);
    EXPECT_NEAR(middle_level(to_narrow(tone(1000, 16000, 16000)), 32768), 0.354, 0.01);
    EXPECT_LT(middle_level(to_narrow(tone(6000, 16000, 16000)), 32768), 0.003);
}

}  // namespace
}  // namespace ombrex::speech::detail
