// SPDX-License-Identifier: Apache-2.0
#include "audio/level.h"

#include <gtest/gtest.h>

#include <vector>

#include "audio/detail/trial_signal.h"

namespace ombrex::audio {
namespace {

TEST(Level, a_square_wave_that_fills_the_range_is_zero) {
    std::vector<Sample> square(160);
    for (std::size_t i = 0; i < square.size(); ++i) square[i] = i % 2 == 0 ? Sample{-32768} : Sample{32767};
    EXPECT_NEAR(level_dbfs(square), 0.0, 0.001);
}

TEST(Level, a_sine_stands_three_decibels_below_its_peak) {
    EXPECT_NEAR(level_dbfs(detail::tone(1000, narrow_rate, 800, 32767)), -3.01, 0.01);
    EXPECT_NEAR(level_dbfs(detail::tone(1000, narrow_rate, 800, 3276.7)), -23.01, 0.01);
}

TEST(Level, silence_and_nothing_have_the_same_finite_level) {
    EXPECT_EQ(level_dbfs(Frame{}.samples), silence_dbfs);
    EXPECT_EQ(level_dbfs({}), silence_dbfs);
    std::vector<Sample> one_step(8000);
    one_step[0] = 1;
    EXPECT_EQ(level_dbfs(one_step), silence_dbfs);
}

TEST(Level, goes_there_and_back) {
    for (double const dbfs : {-3.01, -20.0, -45.0, -60.0}) {
        double const peak = rms_at(dbfs) * 1.41421356;
        EXPECT_NEAR(level_dbfs(detail::tone(1000, narrow_rate, 8000, peak)), dbfs, 0.1) << dbfs;
    }
}

}  // namespace
}  // namespace ombrex::audio
