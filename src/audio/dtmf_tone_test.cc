// SPDX-License-Identifier: Apache-2.0
#include "audio/dtmf_tone.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "audio/comfort_noise.h"
#include "audio/detail/trial_signal.h"
#include "audio/g711.h"
#include "audio/level.h"

namespace ombrex::audio {
namespace {

constexpr std::string_view all_keys = "0123456789*#ABCD";

std::vector<Sample> tones_of(std::string_view keys) {
    DtmfToneGenerator generator;
    EXPECT_TRUE(generator.press(keys));
    std::vector<Sample> out;
    for (;;) {
        Frame frame;
        auto const count = generator.fill(frame.samples);
        out.insert(out.end(), frame.samples.begin(), frame.samples.begin() + static_cast<std::ptrdiff_t>(count));
        if (count < Frame::size) return out;
    }
}

std::string heard_in(std::vector<Sample> const& pcm, std::size_t piece = Frame::size) {
    DtmfToneDetector detector;
    std::string keys;
    for (std::size_t at = 0; at < pcm.size(); at += piece) {
        keys += detector.hear(std::span{pcm}.subspan(at, std::min(piece, pcm.size() - at)));
    }
    return keys;
}

TEST(DtmfTone, every_key_is_heard_once_in_pieces_of_any_length) {
    auto const tones = tones_of(all_keys);
    for (std::size_t const piece : {std::size_t{1}, std::size_t{37}, Frame::size, tones.size()}) {
        EXPECT_EQ(heard_in(tones, piece), all_keys) << piece;
    }
}

TEST(DtmfTone, is_heard_through_both_laws_under_noise_and_ten_decibels_down) {
    auto tones = tones_of(all_keys);
    ComfortNoise noise{3, -46};
    std::vector<Sample> hiss(tones.size());
    noise.fill(hiss);
    for (std::size_t i = 0; i < tones.size(); ++i) tones[i] = static_cast<Sample>(tones[i] / 3 + hiss[i]);
    for (auto const law : {G711Law::mu, G711Law::a}) {
        std::vector<std::uint8_t> line(tones.size());
        g711_encode(law, tones, line);
        std::vector<Sample> far(tones.size());
        g711_decode(law, line, far);
        EXPECT_EQ(heard_in(far), all_keys);
    }
}

TEST(DtmfTone, has_the_two_frequencies_of_its_key_at_the_level_promised) {
    struct Case {
        char const* key;
        double low, high;
    };
    for (auto const& [key, low, high] : {Case{"1", 697, 1209}, {"5", 770, 1336}, {"#", 941, 1477}, {"D", 941, 1633}}) {
        auto const tones = tones_of(key);
        ASSERT_EQ(tones.size(), 1600U) << key;
        auto const on = std::span{tones}.first(800);
        // -10 dBm0 is -16.2 dBFS: a sine with a peak of 7190.
        EXPECT_NEAR(detail::peak_at(low, narrow_rate, on), 7190, 400) << key;
        EXPECT_NEAR(detail::peak_at(high, narrow_rate, on), 7190, 400) << key;
        EXPECT_EQ(level_dbfs(std::span{tones}.subspan(800)), silence_dbfs) << key;
    }
}

TEST(DtmfTone, speech_silence_and_single_tones_are_no_keys) {
    EXPECT_EQ(heard_in(detail::speech_like(narrow_rate, 30 * 8000, 5)), "");
    EXPECT_EQ(heard_in(std::vector<Sample>(8000)), "");
    EXPECT_EQ(heard_in(detail::tone(697, narrow_rate, 8000, 8000)), "");
    EXPECT_EQ(heard_in(detail::tone(1209, narrow_rate, 8000, 8000)), "");
}

TEST(DtmfTone, refuses_what_is_no_key_and_what_does_not_fit) {
    DtmfToneGenerator generator;
    EXPECT_EQ(generator.press("12x").error().code, Errc::invalid_input);
    Frame frame;
    EXPECT_EQ(generator.fill(frame.samples), 0U);
    EXPECT_EQ(generator.press(std::string(DtmfToneGenerator::keys_max + 1, '1')).error().code, Errc::unavailable);
    EXPECT_TRUE(generator.press(""));
    EXPECT_TRUE(generator.press(std::string(DtmfToneGenerator::keys_max, '1')));
    EXPECT_EQ(generator.press("2").error().code, Errc::unavailable);
}

}  // namespace
}  // namespace ombrex::audio
