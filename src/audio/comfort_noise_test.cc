// SPDX-License-Identifier: Apache-2.0
#include "audio/comfort_noise.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "audio/detail/trial_signal.h"
#include "audio/level.h"

namespace ombrex::audio {
namespace {

std::vector<Sample> second_of(ComfortNoise noise) {
    std::vector<Sample> out(narrow_rate);
    noise.fill(out);
    return out;
}

TEST(ComfortNoise, has_the_level_asked_for) {
    for (double const dbfs : {-45.1, -50.0, -60.0, ComfortNoise::default_dbfs, -70.0}) {
        EXPECT_NEAR(level_dbfs(second_of(ComfortNoise{1, dbfs})), dbfs, 0.5) << dbfs;
    }
}

TEST(ComfortNoise, stays_below_the_loudest_level_in_every_frame) {
    ComfortNoise noise{7};
    for (int i = 0; i < 500; ++i) {
        Frame frame;
        noise.fill(frame.samples);
        EXPECT_LT(level_dbfs(frame.samples), ComfortNoise::loudest_dbfs);
        EXPECT_GT(level_dbfs(frame.samples), silence_dbfs);
    }
}

TEST(ComfortNoise, is_noise_and_no_tone) {
    auto const noise = second_of(ComfortNoise{1, -50.0});
    double const peak = rms_at(-50.0);
    for (int hertz = 50; hertz < 4000; hertz += 50) {
        EXPECT_LT(detail::peak_at(hertz, narrow_rate, noise), peak / 5) << hertz;
    }
}

TEST(ComfortNoise, repeats_with_its_seed_only) {
    EXPECT_EQ(second_of(ComfortNoise{5}), second_of(ComfortNoise{5}));
    EXPECT_NE(second_of(ComfortNoise{5}), second_of(ComfortNoise{6}));
    EXPECT_NE(second_of(ComfortNoise{0}), std::vector<Sample>(narrow_rate));
}

TEST(ComfortNoise, refuses_a_level_that_would_disturb) {
    EXPECT_DEATH(ComfortNoise(1, ComfortNoise::loudest_dbfs), "");
    EXPECT_DEATH(ComfortNoise(1, -10.0), "");
}

}  // namespace
}  // namespace ombrex::audio
