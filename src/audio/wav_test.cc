// SPDX-License-Identifier: Apache-2.0
#include "audio/wav.h"

#include <gtest/gtest.h>

#include <vector>

#include "audio/detail/trial_signal.h"
#include "base/random.h"

namespace ombrex::audio {
namespace {

/// 16 samples, 0 to 15, mono at 8 kHz, one frame behind the stream's description.
constexpr auto flac_file =
    "664c6143800000221000100000001100001101f400f0000000102dfeaebfceadfe130ba1b45ae5aec202fff86408000f"
    "ce1400000001003fff9290";

Sound ramp(std::size_t channels) {
    Sound sound{.rate = 16000, .channels = std::vector<std::vector<Sample>>(channels)};
    for (std::size_t channel = 0; channel < channels; ++channel) {
        for (int i = -500; i < 500; ++i)
            sound.channels[channel].push_back(static_cast<Sample>(i * 60 + static_cast<int>(channel)));
    }
    return sound;
}

TEST(Wav, reads_what_it_wrote) {
    for (std::size_t const channels : {1, 2}) {
        auto const bytes = write_wav(ramp(channels)).value();
        EXPECT_EQ(bytes.size(), 44 + 1000 * channels * 2);
        EXPECT_EQ(read_sound(bytes).value(), ramp(channels));
    }
    Sound const empty{.rate = 8000, .channels = {{}}};
    EXPECT_EQ(read_sound(write_wav(empty).value()).value(), empty);
}

TEST(Wav, reads_flac_as_well) {
    auto const sound = read_sound(from_hex(flac_file).value());
    ASSERT_TRUE(sound);
    EXPECT_EQ(sound.value().rate, 8000);
    ASSERT_EQ(sound.value().channels.size(), 1U);
    std::vector<Sample> const expected{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
    EXPECT_EQ(sound.value().channels[0], expected);
}

TEST(Wav, refuses_what_it_cannot_read_or_write) {
    SeededRandom random{8};
    Bytes noise(5000);
    random.fill(noise);
    for (auto const& bytes : {Bytes{}, Bytes{'R', 'I', 'F', 'F'}, noise}) {
        EXPECT_EQ(read_sound(bytes).error().code, Errc::invalid_input);
    }
    EXPECT_EQ(write_wav({}).error().code, Errc::invalid_input);
    EXPECT_EQ(write_wav(ramp(3)).error().code, Errc::invalid_input);
    EXPECT_EQ(write_wav({.rate = 8000, .channels = {{1, 2}, {1}}}).error().code, Errc::invalid_input);
    EXPECT_EQ(write_wav({.rate = 0, .channels = {{1}}}).error().code, Errc::invalid_input);
}

TEST(Wav, a_file_cut_anywhere_gives_what_is_there_or_an_error) {
    auto const bytes = write_wav(ramp(2)).value();
    for (std::size_t cut = 0; cut < bytes.size(); cut += 13) {
        auto const sound = read_sound(std::span{bytes}.first(cut));
        EXPECT_TRUE(!sound || sound.value().channels[0].size() <= cut / 4) << cut;
    }
    EXPECT_EQ(read_sound(std::span{bytes}.first(44 + 400)).value().channels[0].size(), 100U);
}

TEST(Wav, survives_damage_in_the_header) {
    auto const whole = write_wav(ramp(1)).value();
    SeededRandom random{9};
    for (int round = 0; round < 2000; ++round) {
        auto bytes = whole;
        for (int i = 0; i < 3; ++i) bytes[random.below(44)] = static_cast<std::uint8_t>(random.below(256));
        auto const sound = read_sound(bytes);
        EXPECT_TRUE(!sound || sound.value().channels.size() <= 2) << round;
    }
}

}  // namespace
}  // namespace ombrex::audio
