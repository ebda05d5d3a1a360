// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cmath>
#include <span>
#include <string>

#include "adapters/speech/mouth.h"

namespace ombrex::speech {
namespace {

using namespace std::chrono_literals;

class FliteTest : public testing::Test {
protected:
    Deadline soon() const { return Deadline::in(clock, 1h); }

    ManualClock clock{TimePoint{1s}};
    std::unique_ptr<ports::Synthesizer> mouth = open_flite(clock);
};

double level_of(std::span<std::int16_t const> pcm) {
    double power = 0;
    for (auto const sample : pcm) power += std::pow(sample / 32768.0, 2);
    return 10 * std::log10(power / static_cast<double>(pcm.size()) + 1e-12);
}

TEST_F(FliteTest, speaks_a_sentence_in_whole_frames_at_telephone_level) {
    auto const pcm = mouth->say("You are booked for Monday at half past nine.", soon()).value();
    EXPECT_EQ(pcm.size() % ports::Synthesizer::frame, 0U);
    EXPECT_GT(pcm.size(), 2U * 8000);
    EXPECT_LT(pcm.size(), 5U * 8000);
    EXPECT_GT(level_of(pcm), -30);
    EXPECT_LT(level_of(pcm), -12);
}

TEST_F(FliteTest, sounds_from_its_first_frame_on) {
    auto const pcm = mouth->say("Hello, this is Alder Street Barbers.", soon()).value();
    EXPECT_GT(level_of(std::span{pcm}.first<ports::Synthesizer::frame>()), -60);
}

TEST_F(FliteTest, says_nothing_for_a_text_without_a_sound) {
    for (auto const* text : {"", " ", "\n"}) EXPECT_TRUE(mouth->say(text, soon()).value().empty()) << text;
}

TEST_F(FliteTest, refuses_what_is_too_long_and_what_comes_too_late) {
    EXPECT_EQ(mouth->say(std::string(501, 'a'), soon()).error().code, Errc::invalid_input);
    auto const passed = Deadline::in(clock, 1s);
    clock.advance(2s);
    EXPECT_EQ(mouth->say("Hello.", passed).error().code, Errc::too_late);
}

}  // namespace
}  // namespace ombrex::speech
