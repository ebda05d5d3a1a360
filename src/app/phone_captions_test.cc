// SPDX-License-Identifier: Apache-2.0
#include "app/phone_captions.h"

#include <gtest/gtest.h>

#include "voice/mock_speech.h"
#include "voice/trial_agent.h"

namespace ombrex::app {
namespace {

using namespace std::chrono_literals;

/// A hum of so long, then silence of so long.
void add(std::vector<audio::Sample>& sound, std::chrono::milliseconds loud, std::chrono::milliseconds quiet) {
    auto const samples = [](std::chrono::milliseconds time) { return static_cast<std::size_t>(time.count()) * 8; };
    for (std::size_t i = 0; i < samples(loud); ++i) sound.push_back(i / 20 % 2 == 0 ? 8'000 : -8'000);
    sound.resize(sound.size() + samples(quiet));
}

class PhoneCaptionsTest : public testing::Test {
protected:
    std::vector<PhoneCaption> captions() {
        return phone_captions(tape, script, *engine.for_call(), recognizer, clock).value();
    }
    voice::CallTape tape;
    voice::CallerScript script{.turns = {{.text = "A haircut, please.", .sound = {}, .keys = {}, .when = {}}}};
    voice::MockActivity engine;
    voice::TrialRecognizer recognizer;
    ManualClock clock{TimePoint{}};
};

TEST_F(PhoneCaptionsTest, both_sides_stand_in_the_order_in_which_they_were_heard) {
    add(tape.agent, 0ms, 1000ms);
    add(tape.agent, 1000ms, 3000ms);
    add(tape.agent, 800ms, 1000ms);
    tape.turns = {{0, 20'000, 30'000}};
    recognizer.texts = {"Good day.", "When?"};
    auto const lines = captions();
    ASSERT_EQ(lines.size(), 3U);
    EXPECT_EQ(lines[0].text, "Good day.");
    EXPECT_EQ(lines[1].text, "A haircut, please.");
    EXPECT_EQ(lines[1].at, 2500ms);
    EXPECT_EQ(lines[2].text, "When?");
    EXPECT_EQ(lines[2].speaker, model::Speaker::agent);
    EXPECT_NEAR(static_cast<double>(lines[2].at.count()), 5000, 64);
}

TEST_F(PhoneCaptionsTest, a_breath_ends_no_sentence_and_a_monologue_is_cut_before_it_is_too_long_to_hear) {
    add(tape.agent, 1000ms, 300ms);
    add(tape.agent, 1000ms, 1000ms);
    EXPECT_EQ(captions().size(), 1U);

    tape.agent.clear();
    recognizer.heard.clear();
    for (int i = 0; i < 45; ++i) add(tape.agent, 900ms, 100ms);
    EXPECT_EQ(captions().size(), 2U);
    for (auto const size : recognizer.heard) {
        EXPECT_LT(size, static_cast<std::size_t>(ports::Recognizer::longest.count()) * audio::narrow_rate);
    }
}

TEST_F(PhoneCaptionsTest, where_nobody_spoke_nothing_is_heard) {
    add(tape.agent, 0ms, 5000ms);
    EXPECT_TRUE(captions().empty());
    EXPECT_TRUE(recognizer.heard.empty());
}

}  // namespace
}  // namespace ombrex::app
