// SPDX-License-Identifier: Apache-2.0
#include "voice/mock_speech.h"

#include <gtest/gtest.h>

#include <numbers>

#include "audio/level.h"

namespace ombrex::voice {
namespace {

using namespace std::chrono_literals;

Deadline const soon{MonoTime::max()};

std::vector<std::int16_t> sound(std::chrono::milliseconds silence, std::chrono::milliseconds tone) {
    std::vector<std::int16_t> made(static_cast<std::size_t>(silence.count() * 8));
    for (int i = 0; i < tone.count() * 8; ++i) made.push_back(i / 20 % 2 == 0 ? 6'000 : -6'000);
    made.resize(made.size() + static_cast<std::size_t>(silence.count() * 8));
    return made;
}

TEST(MockSpeech, says_every_canned_reply_for_three_seconds_at_least) {
    MockConversation talk;
    MockSynthesizer mouth;
    for (int i = 0; i < 5; ++i) {
        auto const steps = i == 0 ? talk.start() : talk.heard("anything");
        auto const pcm = mouth.say(std::get<Utter>(steps.at(0)).text, soon).value();
        EXPECT_GE(pcm.size(), 3U * audio::narrow_rate);
        EXPECT_EQ(pcm.size() % audio::Frame::size, 0U);
        EXPECT_GT(audio::level_dbfs(std::span{pcm}.first(audio::Frame::size)), -40) << "it begins with a sound";
    }
}

TEST(MockSpeech, understands_speech_and_no_cough) {
    MockRecognizer ears;
    EXPECT_FALSE(ears.recognize(sound(300ms, 1s), ports::Expect::anything, soon).value().text.empty());
    EXPECT_TRUE(ears.recognize(sound(300ms, 180ms), ports::Expect::anything, soon).value().text.empty());
    EXPECT_TRUE(ears.recognize({}, ports::Expect::anything, soon).value().text.empty());
}

TEST(MockSpeech, hears_the_beginning_and_the_end_of_speech_within_two_windows) {
    auto const ear = MockActivity{}.for_call();
    auto const pcm = sound(512ms, 1024ms);
    std::vector<float> heard;
    for (std::span rest{pcm}; rest.size() >= 256; rest = rest.subspan(256))
        heard.push_back(ear->hear(std::span<std::int16_t const, 256>{rest.first(256)}).value());
    for (std::size_t i = 0; i < heard.size(); ++i) {
        bool const speech = i >= 18 && i < 48;
        bool const silence = i < 16 || i >= 50;
        EXPECT_TRUE(!speech || heard[i] == 1) << i;
        EXPECT_TRUE(!silence || heard[i] == 0) << i;
    }
}

TEST(MockSpeech, says_goodbye_to_nobody_after_three_silences) {
    MockConversation talk;
    EXPECT_EQ(talk.silence(10s).size(), 1U);
    EXPECT_EQ(talk.silence(10s).size(), 1U);
    auto const last = talk.silence(10s);
    ASSERT_EQ(last.size(), 2U);
    EXPECT_EQ(std::get<EndCall>(last[1]).outcome, model::Outcome::abandoned);
}

}  // namespace
}  // namespace ombrex::voice
