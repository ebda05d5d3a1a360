// SPDX-License-Identifier: Apache-2.0
#include "voice/local_agent.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "voice/trial_call.h"

namespace ombrex::voice {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;

class LocalAgentTest : public testing::Test, protected TrialCall {};

TEST_F(LocalAgentTest, greets_hears_and_answers) {
    answer();
    say("a haircut please");
    pass(3s);
    EXPECT_THAT(diary(), ElementsAre("1 a haircut please"));
    EXPECT_THAT(captions(), ElementsAre("agent: Good day.", "caller: a haircut please", "agent: Fine."));
    close();
    auto const report = agent->report();
    EXPECT_EQ(report.transcript.size(), 3U);
    EXPECT_EQ(report.transcript[0].number, 0);
    EXPECT_EQ(report.transcript[2].number, 1);
}

TEST_F(LocalAgentTest, gives_the_recognizer_the_lines_own_sound_around_the_words) {
    answer();
    say("a haircut please");
    pass(1s);
    ASSERT_FALSE(recognizer.heard.empty());
    auto const length = recognizer.heard[0] * 1000ms / audio::narrow_rate;
    EXPECT_GE(length, 1s + 384ms + 64ms);
    EXPECT_LE(length, 1s + 384ms + 64ms + 160ms);
}

TEST_F(LocalAgentTest, glues_two_halves_of_a_sentence_and_tells_her_once) {
    script.answer = [](std::string_view) { return Steps{Utter{.text = "On Thursday the third, then."}}; };
    answer();
    say("on the third");
    pass(300ms);
    EXPECT_THAT(diary(), ElementsAre("1 on the third"));
    recognizer.texts = {"on the third of June"};
    speak(600ms);
    pass(3s);
    EXPECT_THAT(diary(), ElementsAre("1 on the third", "1 on the third of June"))
        << "the second time she knows nothing of the first";
    EXPECT_EQ(captions().back(), "agent: On Thursday the third, then.");
    close();
    EXPECT_EQ(agent->report().transcript.size(), 3U);
    ASSERT_GE(recognizer.heard.size(), 2U);
    EXPECT_GT(recognizer.heard[1], recognizer.heard[0] + 600 * 8);
}

TEST_F(LocalAgentTest, C4_is_silent_within_a_beat_when_spoken_over_and_keeps_what_was_heard_of_it) {
    script.answer = [](std::string_view) {
        return Steps{
            Utter{.text = "The earliest I have is Thursday at nine with Leo and then Friday at ten with Maya."}};
    };
    answer();
    say("when are you free");
    pass(2s);
    ASSERT_TRUE(audible);
    recognizer.texts = {"Friday please"};
    int beats = 0;
    for (; audible && beats < 100; ++beats) speak(20ms);
    EXPECT_LE(beats * 20, 540);
    EXPECT_GT(beats * 20, 200) << "it was no cough";
    script.answer = [](std::string_view) { return Steps{Utter{.text = "Friday it is."}}; };
    speak(300ms);
    pass(3s);
    ASSERT_EQ(diary().size(), 3U);
    EXPECT_THAT(diary()[1], testing::StartsWith("2 interrupted after: The earliest I have"));
    EXPECT_THAT(diary()[1], testing::Not(testing::HasSubstr("Maya")));
    EXPECT_EQ(diary()[2], "3 Friday please");
    auto const heard = diary()[1].substr(std::string{"2 interrupted after: "}.size());
    EXPECT_EQ("agent: " + heard, captions()[2]);
    close();
    auto const kept = agent->report().transcript;
    ASSERT_GE(kept.size(), 4U);
    EXPECT_EQ(kept[2].speaker, model::Speaker::agent);
    EXPECT_EQ(kept[2].text.reveal<privacy::Purpose::serve_call>(), heard);
    EXPECT_EQ(kept[3].speaker, model::Speaker::caller);
    EXPECT_EQ(kept[3].text.reveal<privacy::Purpose::serve_call>(), "Friday please");
    EXPECT_GT(kept[3].at, kept[2].at);
}

TEST_F(LocalAgentTest, speaks_on_through_a_cough_and_through_a_listeners_noise) {
    script.answer = [](std::string_view) {
        return Steps{
            Utter{.text = "We are open from nine to six on every day but Sunday, and on Thursday until eight."}};
    };
    for (auto const& [length, text] : {std::pair{180ms, ""}, std::pair{500ms, "mm-hmm"}}) {
        TrialCall call;
        call.script.answer = script.answer;
        call.answer();
        call.say("when are you open");
        call.pass(1500ms);
        call.recognizer.texts = {text};
        for (auto left = 3000ms; left > 0ms; left -= 20ms) {
            call.pass(20ms, left > 3000ms - length ? audio::Sample{8'000} : audio::Sample{0});
            EXPECT_TRUE(call.audible) << text << left.count();
        }
        EXPECT_EQ(call.diary().size(), 1U);
    }
}

TEST_F(LocalAgentTest, goes_on_where_it_was_after_a_noise_of_a_second) {
    script.answer = [](std::string_view) {
        return Steps{
            Utter{.text = "We are open from nine to six on every day but Sunday, and on Thursday until eight."}};
    };
    answer();
    say("when are you open");
    pass(1500ms);
    recognizer.texts = {""};
    speak(1s);
    EXPECT_FALSE(audible);
    pass(6s);
    EXPECT_EQ(captions().back(),
              "agent: We are open from nine to six on every day but Sunday, and on Thursday until eight.");
    EXPECT_EQ(diary().size(), 1U);
}

TEST_F(LocalAgentTest, never_breaks_off_locked_words_and_answers_what_was_said_over_them) {
    script.greeting = {Utter{.text = "This call is recorded; say no if you mind that we do so.", .locked = true}};
    answer();
    pass(500ms);
    recognizer.texts = {"a haircut"};
    for (int i = 0; i < 60; ++i) {
        speak(20ms);
        EXPECT_TRUE(audible);
    }
    pass(5s);
    EXPECT_EQ(captions().front(), "agent: This call is recorded; say no if you mind that we do so.");
    EXPECT_THAT(diary(), ElementsAre("1 a haircut"));
}

TEST_F(LocalAgentTest, waits_for_dictated_digits_and_says_so_to_the_recognizer) {
    script.answer = [](std::string_view) {
        return Steps{Utter{.text = "Your number?", .expect = ports::Expect::digits}};
    };
    answer();
    say("book me");
    pass(2s);
    recognizer.texts = {"five five five"};
    speak(1s);
    pass(700ms);
    EXPECT_EQ(diary().size(), 1U) << "a pause between groups";
    pass(400ms);
    EXPECT_EQ(diary().size(), 2U);
    EXPECT_EQ(recognizer.expected, ports::Expect::digits);
    pass(1s);
    close();
    auto const report = agent->report();
    ASSERT_EQ(report.timings.size(), 2U);
    EXPECT_FALSE(report.timings[0].dictation);
    EXPECT_TRUE(report.timings[1].dictation);
    EXPECT_GE(report.timings[1].end_of_turn, 880ms);
}

TEST_F(LocalAgentTest, splits_the_gap_of_a_turn_into_parts_that_add_up) {
    auto options = quick();
    options.think = 200ms;
    answer(options);
    say("a haircut please");
    auto const stopped = clock.monotonic();
    while (!audible) pass(20ms);
    close();
    auto const timings = observer.all<ports::TurnTiming>();
    ASSERT_EQ(timings.size(), 1U);
    EXPECT_NEAR(static_cast<double>(timings[0].gap().count()),
                static_cast<double>((clock.monotonic() - stopped).count()), 41'000);
    EXPECT_GE(timings[0].receptionist, 200ms);
    EXPECT_LE(timings[0].end_of_turn, 300ms);
}

TEST_F(LocalAgentTest, ends_turns_by_silence_where_there_is_no_judge) {
    answer({.end_without_judge = 600ms}, false);
    say("a haircut please");
    pass(580ms);
    EXPECT_TRUE(diary().empty());
    pass(120ms);
    EXPECT_EQ(diary().size(), 1U);
}

TEST_F(LocalAgentTest, asks_after_ten_seconds_of_silence) {
    answer();
    pass(11s + 500ms);
    EXPECT_THAT(diary(), ElementsAre("1 silence"));
}

TEST_F(LocalAgentTest, takes_keys_for_words_and_falls_silent_for_them) {
    answer();
    pass(3s);
    press('4');
    press('#');
    EXPECT_THAT(diary(), ElementsAre("1 keys 4#"));
}

TEST_F(LocalAgentTest, survives_a_pool_that_takes_no_work) {
    pool.refuses = true;
    answer();
    say("a haircut please");
    pass(4s);
    EXPECT_TRUE(diary().empty());
    pool.refuses = false;
    say("a haircut please");
    pass(2s);
    EXPECT_EQ(diary().size(), 1U);
}

TEST_F(LocalAgentTest, closes_while_the_pool_still_works_for_it) {
    answer();
    pool.held = true;
    say("a haircut please");
    pass(200ms);
    EXPECT_FALSE(pool.waiting.empty());
    close();
    EXPECT_TRUE(pool.waiting.empty());
}

}  // namespace
}  // namespace ombrex::voice
