// SPDX-License-Identifier: Apache-2.0
#include "adapters/speech/detail/vocoder.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

namespace ombrex::speech::detail {
namespace {

constexpr std::size_t frames = 80;  // one second
constexpr float silent = -20;

/// A drawing that is silent until a part of it is filled in.
struct Canvas {
    std::vector<float> pulse_level = std::vector<float>(Drawing::bins * frames, silent);
    std::vector<float> noise_level = pulse_level, free_level = pulse_level;
    std::vector<float> zero = std::vector<float>(Drawing::bins * frames);
    std::vector<float> pitch = std::vector<float>(frames, 200);

    [[nodiscard]] std::vector<float> sound() const {
        return sound_of({frames, pulse_level, zero, noise_level, free_level, zero, pitch});
    }
};

/// Level of one frequency in the middle of the sound; a cosine of level 1 gives 1.
double level_at(std::vector<float> const& sound, double hz) {
    double real = 0, imaginary = 0;
    for (std::size_t i = 2000; i < 6000; ++i) {
        double const angle = 2 * std::numbers::pi * hz * static_cast<double>(i) / 8000;
        real += sound[i] * std::cos(angle);
        imaginary += sound[i] * std::sin(angle);
    }
    return std::hypot(real, imaginary) / 2000;
}

TEST(Vocoder, pulses_are_all_harmonics_of_the_pitch_below_the_telephone_s_edge) {
    Canvas canvas;
    // A cosine of level 1 has a quarter of the 24 kHz window in the network's spectrum: 300.
    canvas.pulse_level.assign(canvas.pulse_level.size(), std::log(300.0F * 0.01F));
    auto const sound = canvas.sound();
    ASSERT_EQ(sound.size(), 8000U);
    for (double const hz : {200.0, 1000.0, 3400.0}) EXPECT_NEAR(level_at(sound, hz), 0.01, 0.0005) << hz;
    for (double const hz : {100.0, 300.0, 1100.0}) EXPECT_LT(level_at(sound, hz), 0.0005) << hz;
}

TEST(Vocoder, a_phase_turn_of_pi_turns_the_sound_over) {
    Canvas canvas;
    canvas.pulse_level.assign(canvas.pulse_level.size(), std::log(3.0F));
    auto const upright = canvas.sound();
    canvas.zero.assign(canvas.zero.size(), 20);  // tanh(20) = 1: half a turn; the free part stays silent
    auto const turned = canvas.sound();
    for (std::size_t i = 1000; i < 7000; ++i) ASSERT_NEAR(turned[i], -upright[i], 2e-3) << i;
}

TEST(Vocoder, without_pitch_there_are_no_pulses) {
    Canvas canvas;
    canvas.pulse_level.assign(canvas.pulse_level.size(), std::log(3.0F));
    canvas.pitch.assign(frames, 0);
    for (float const value : canvas.sound()) ASSERT_NEAR(value, 0, 1e-4);
}

TEST(Vocoder, noise_has_the_drawn_level_and_is_the_same_each_time) {
    Canvas canvas;
    canvas.noise_level.assign(canvas.noise_level.size(), std::log(3.0F));
    auto const sound = canvas.sound();
    double power = 0;
    for (std::size_t i = 1000; i < 7000; ++i) power += sound[i] * sound[i] / 6000;
    EXPECT_GT(power, 0);
    EXPECT_LT(level_at(sound, 1000), 5 * std::sqrt(power)) << "no tone stands out";
    EXPECT_EQ(sound, canvas.sound());
}

TEST(Vocoder, an_empty_drawing_is_silent) { EXPECT_TRUE(sound_of({}).empty()); }

}  // namespace
}  // namespace ombrex::speech::detail
