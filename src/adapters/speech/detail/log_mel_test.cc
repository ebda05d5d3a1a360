// SPDX-License-Identifier: Apache-2.0
#include "adapters/speech/detail/log_mel.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <numbers>

namespace ombrex::speech::detail {
namespace {

// A rising tone with noise after two seconds of silence, the same on every machine.
std::vector<float> signal() {
    std::vector<float> sound(LogMel::samples);
    std::uint32_t state = 1;
    for (std::size_t i = 0; i < sound.size(); ++i) {
        state = state * 1664525U + 1013904223U;
        if (i < 32000) continue;
        double const seconds = static_cast<double>(i) / 16000;
        double const noise = ((state >> 16) / 65536.0 - 0.5) * 0.1;
        sound[i] = static_cast<float>(
            noise + 0.25 * std::sin(2 * std::numbers::pi * (200 * seconds + 180 * seconds * seconds)));
    }
    return sound;
}

std::vector<float> picture_of(std::vector<float> const& sound) {
    return LogMel{}.of(std::span<float const, LogMel::samples>{sound});
}

TEST(LogMel, is_what_the_definition_computed_in_double_precision_gives) {
    struct Point {
        std::size_t band, frame;
        float value;
    };
    static constexpr Point points[] = {
        {0, 0, -0.21372F},   {0, 300, 0.18231F},  {3, 200, 0.91607F},  {5, 205, 0.79394F},  {10, 400, 0.80050F},
        {25, 500, 0.68889F}, {30, 500, 0.81166F}, {40, 650, 0.64544F}, {60, 799, 0.73414F}, {79, 799, 0.77211F},
    };
    auto const picture = picture_of(signal());
    ASSERT_EQ(picture.size(), LogMel::bands * LogMel::frames);
    for (auto const& [band, frame, value] : points) {
        EXPECT_NEAR(picture[band * LogMel::frames + frame], value, 2e-4) << "band " << band << " frame " << frame;
    }
}

TEST(LogMel, does_not_depend_on_the_level) {
    auto quiet = signal();
    auto const loud_picture = picture_of(quiet);
    for (auto& value : quiet) value *= 0.25F;
    auto const quiet_picture = picture_of(quiet);
    for (std::size_t i = 0; i < loud_picture.size(); ++i) ASSERT_NEAR(loud_picture[i], quiet_picture[i], 1e-3) << i;
}

TEST(LogMel, silence_is_a_flat_picture) {
    for (float const value : picture_of(std::vector<float>(LogMel::samples))) ASSERT_FLOAT_EQ(value, -1.5F);
}

}  // namespace
}  // namespace ombrex::speech::detail
