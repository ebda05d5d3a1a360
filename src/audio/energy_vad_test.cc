// SPDX-License-Identifier: Apache-2.0
#include "audio/energy_vad.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "audio/comfort_noise.h"
#include "audio/detail/trial_signal.h"
#include "audio/level.h"

namespace ombrex::audio {
namespace {

using std::chrono::milliseconds;
using namespace std::chrono_literals;

class EnergyVadTest : public testing::Test {
protected:
    EnergyVad vad{{}};
    ComfortNoise line{1, -60};

    Frame sound(double dbfs) {
        Frame frame;
        line.fill(frame.samples);
        auto const tone = detail::tone(200, narrow_rate, Frame::size, rms_at(dbfs) * std::sqrt(2.0));
        if (dbfs > silence_dbfs) std::ranges::copy(tone, frame.samples.begin());
        return frame;
    }

    /// Plays this much at this level; answers how long speech was reported.
    milliseconds speech_in(milliseconds length, double dbfs) {
        milliseconds speech{0};
        for (milliseconds at{0}; at < length; at += frame_duration) {
            if (vad.hear(sound(dbfs))) speech += frame_duration;
        }
        return speech;
    }
};

constexpr double quiet = silence_dbfs;

TEST_F(EnergyVadTest, a_cough_of_180_milliseconds_is_no_speech) {
    for (double const dbfs : {-30.0, -20.0, -6.0}) {
        speech_in(1s, quiet);
        EXPECT_EQ(speech_in(180ms, dbfs), 0ms) << dbfs;
        EXPECT_EQ(speech_in(1s, quiet), 0ms) << dbfs;
    }
}

TEST_F(EnergyVadTest, two_coughs_in_a_row_are_no_speech_either) {
    speech_in(1s, quiet);
    EXPECT_EQ(speech_in(180ms, -15) + speech_in(160ms, quiet) + speech_in(180ms, -15) + speech_in(1s, quiet), 0ms);
}

TEST_F(EnergyVadTest, speech_begins_after_240_milliseconds_and_ends_after_its_hangover) {
    speech_in(1s, quiet);
    EXPECT_EQ(speech_in(1s, -25), 1000ms - 220ms);
    EXPECT_TRUE(vad.speaking());
    EXPECT_EQ(speech_in(2s, quiet), 380ms);
    EXPECT_FALSE(vad.speaking());
}

TEST_F(EnergyVadTest, a_breath_between_words_does_not_end_it) {
    speech_in(1s, quiet);
    speech_in(600ms, -25);
    EXPECT_EQ(speech_in(300ms, quiet), 300ms);
    EXPECT_EQ(speech_in(300ms, -25), 300ms);
}

TEST_F(EnergyVadTest, a_dip_within_a_word_does_not_begin_it_anew) {
    speech_in(1s, quiet);
    speech_in(180ms, -25);
    speech_in(20ms, quiet);
    EXPECT_GT(speech_in(120ms, -25), 0ms);
}

TEST_F(EnergyVadTest, learns_the_noise_of_the_line) {
    EXPECT_GT(speech_in(2s, -40), 0ms);  // it cannot know yet
    speech_in(8s, -40);
    EXPECT_FALSE(vad.speaking());
    EXPECT_NEAR(vad.floor_dbfs(), -40, 1.5);
    EXPECT_GT(speech_in(600ms, -22), 0ms);
}

TEST_F(EnergyVadTest, hears_quiet_speech_again_soon_after_noise_ended) {
    speech_in(10s, -40);
    speech_in(1s, quiet);
    EXPECT_GT(speech_in(600ms, -40), 0ms);
}

TEST_F(EnergyVadTest, digital_silence_is_never_speech) {
    for (int i = 0; i < 1000; ++i) EXPECT_FALSE(vad.hear(Frame{}));
    EXPECT_GT(speech_in(600ms, -40), 0ms);
}

TEST_F(EnergyVadTest, hears_syllables_as_one_utterance) {
    auto const voice = detail::speech_like(narrow_rate, 3 * 8000, 2);
    int begins = 0;
    for (std::size_t at = 0; at + Frame::size <= voice.size(); at += Frame::size) {
        bool const before = vad.speaking();
        Frame frame;
        std::copy_n(voice.begin() + static_cast<std::ptrdiff_t>(at), Frame::size, frame.samples.begin());
        if (vad.hear(frame) && !before) ++begins;
    }
    EXPECT_EQ(begins, 1);
}

}  // namespace
}  // namespace ombrex::audio
