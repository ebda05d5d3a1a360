// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cmath>
#include <optional>
#include <span>
#include <string>
#include <thread>

#include "adapters/speech/ears.h"
#include "adapters/speech/mouth.h"

namespace ombrex::speech {
namespace {

using namespace std::chrono_literals;

/// Needs the models: skipped, saying so, where they are not.
class HibariTest : public testing::Test {
protected:
    static void SetUpTestSuite() { opened.emplace(open_hibari(OMBREX_MODELS, clock)); }
    static void TearDownTestSuite() { opened.reset(); }
    void SetUp() override {
        if (!*opened) GTEST_SKIP() << opened->error().detail;
    }

    static std::vector<std::int16_t> say(std::string_view text) {
        return opened->value()->say(text, Deadline::in(clock, 1h)).value();
    }

    static inline ManualClock clock{TimePoint{1s}};
    static inline std::optional<Result<std::unique_ptr<ports::Synthesizer>>> opened;
};

double level_db(std::span<std::int16_t const> pcm) {
    double power = 0;
    for (auto const sample : pcm) power += std::pow(sample / 32768.0, 2);
    return 10 * std::log10(power / static_cast<double>(pcm.size()) + 1e-12);
}

TEST_F(HibariTest, speaks_a_sentence_in_whole_frames_at_telephone_level) {
    auto const pcm = say("You are booked for Monday at half past nine.");
    EXPECT_EQ(pcm.size() % ports::Synthesizer::frame, 0U);
    EXPECT_GT(pcm.size(), 2U * 8000);
    EXPECT_LT(pcm.size(), 5U * 8000);
    EXPECT_GT(level_db(pcm), -26);
    EXPECT_LT(level_db(pcm), -16);
}

TEST_F(HibariTest, is_understood_by_our_own_ears) {
    auto const ears = open_ears(OMBREX_MODELS, clock);
    ASSERT_TRUE(ears);
    auto pcm = say("We are open from nine to six, Tuesday to Saturday.");
    pcm.insert(pcm.begin(), 2400, 0);
    auto const heard =
        ears.value().recognizer->recognize(pcm, ports::Expect::anything, Deadline::in(clock, 1h)).value().text;
    EXPECT_EQ(heard, "We are open from nine to six, Tuesday to Saturday.");
}

TEST_F(HibariTest, says_the_same_sentence_the_same_way_also_side_by_side) {
    auto const text = "What can I do for you today?";
    std::vector<std::int16_t> one, other;
    {
        std::jthread const first{[&] { one = say(text); }};
        std::jthread const second{[&] { other = say(text); }};
    }
    EXPECT_EQ(one, say(text));
    EXPECT_EQ(other, one);
}

TEST_F(HibariTest, says_nothing_for_a_text_without_a_sound) {
    for (auto const* text : {"", " ", "\n", "()"}) EXPECT_TRUE(say(text).empty()) << text;
}

TEST_F(HibariTest, refuses_what_is_too_long_and_what_comes_too_late) {
    auto& mouth = *opened->value();
    EXPECT_EQ(mouth.say(std::string(501, 'a'), Deadline::in(clock, 1h)).error().code, Errc::invalid_input);
    EXPECT_EQ(mouth.say("Hello.", Deadline::in(clock, 0s)).error().code, Errc::too_late);
    EXPECT_TRUE(mouth.say(std::string(500, 'a'), Deadline::in(clock, 1h)));
}

TEST(Hibari, a_folder_without_models_is_named_with_the_command_that_fixes_it) {
    ManualClock const clock{TimePoint{1s}};
    auto const mouth = open_hibari("/nowhere", clock);
    ASSERT_FALSE(mouth);
    EXPECT_NE(mouth.error().detail.find("tools/models/fetch"), std::string::npos);
}

}  // namespace
}  // namespace ombrex::speech
