// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "voice/trial_call.h"

namespace ombrex::voice {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;

class LocalAgentStepsTest : public testing::Test, protected TrialCall {
protected:
    void answers_with(Step step) {
        script.answer = [step](std::string_view) { return Steps{step}; };
    }
};

TEST_F(LocalAgentStepsTest, asks_a_tool_and_says_what_came_of_it) {
    answers_with(UseTool{7, ports::AnswerFaq{"hours"}});
    answer();
    say("when are you open");
    pass(3s);
    EXPECT_THAT(diary(), ElementsAre("1 when are you open", "2 tool 7"));
    EXPECT_EQ(captions().back(), "agent: Done.");
    ASSERT_EQ(observer.all<ports::ToolAsked>().size(), 1U);
    ASSERT_EQ(observer.all<ports::ToolAnswered>().size(), 1U);
    EXPECT_EQ(observer.all<ports::ToolAnswered>()[0].id, 7);
}

TEST_F(LocalAgentStepsTest, says_that_it_takes_a_moment_after_a_second_and_only_then) {
    answers_with(UseTool{7, ports::AnswerFaq{"hours"}});
    tools.held = true;
    answer();
    say("when are you open");
    pass(1s);
    EXPECT_EQ(diary().size(), 1U);
    pass(400ms);
    EXPECT_THAT(diary(), ElementsAre("1 when are you open", "2 slow"));
    pass(5s);
    EXPECT_EQ(diary().size(), 2U) << "neither silence nor the end of the filler counts while a tool is at work";
    tools.release();
    pass(1s);
    EXPECT_EQ(diary().back(), "3 tool 7");
}

TEST_F(LocalAgentStepsTest, takes_back_a_question_to_a_tool_when_the_caller_goes_on) {
    answers_with(UseTool{7, ports::AnswerFaq{"hours"}});
    tools.held = true;
    answer();
    say("are you open");
    pass(400ms);
    recognizer.texts = {"are you open on Sunday"};
    speak(500ms);
    pass(500ms);
    EXPECT_THAT(diary(), ElementsAre("1 are you open", "1 are you open on Sunday"));
    EXPECT_EQ(tools.calls, 2);
    tools.release();
    pass(2s);
    EXPECT_EQ(diary().size(), 3U) << "the first answer is not wanted any more";
}

TEST_F(LocalAgentStepsTest, does_not_take_back_what_changed_the_world_and_answers_the_rest_afterwards) {
    answers_with(UseTool{7, ports::BookAppointment{}});
    tools.held = true;
    answer();
    say("yes book it");
    pass(260ms);
    recognizer.texts = {"and my brother too"};
    answers_with(Utter{.text = "Fine."});
    speak(400ms);
    pass(300ms);
    EXPECT_EQ(diary().size(), 1U);
    tools.release();
    pass(5s);
    EXPECT_THAT(diary(), ElementsAre("1 yes book it", "2 tool 7", "3 and my brother too"));
    EXPECT_EQ(tools.calls, 1);
    EXPECT_THAT(captions(), testing::Contains("agent: Done.")) << "the result was told before";
}

TEST_F(LocalAgentStepsTest, stops_recording_at_once_when_the_caller_refuses_it) {
    ports::PrivacyRequest refusal;
    refusal.kind = ports::PrivacyRequestKind::no_recording;
    answers_with(UseTool{1, refusal});
    tools.held = true;
    answer();
    say("do not record me");
    pass(300ms);
    EXPECT_TRUE(floor.recording_refused);
}

TEST_F(LocalAgentStepsTest, pauses_the_recording_when_told) {
    answers_with(PauseRecording{true});
    answer();
    say("my card number is");
    pass(300ms);
    EXPECT_TRUE(floor.recording_paused);
    EXPECT_FALSE(floor.recording_refused);
}

TEST_F(LocalAgentStepsTest, C12_pauses_the_recording_as_soon_as_a_card_is_recognised_before_the_turn_is_over) {
    answer();
    say("my card number is");
    pass(120ms);  // the turn may still go on
    EXPECT_TRUE(diary().empty());
    EXPECT_TRUE(floor.recording_paused);
}

TEST_F(LocalAgentStepsTest, begins_to_record_when_the_caller_agrees_and_never_takes_that_back) {
    answers_with(StartRecording{});
    answer();
    say("yes");
    pass(300ms);
    EXPECT_TRUE(floor.recording_started);
    speak(400ms);  // he goes on: the yes stands
    pass(2s);
    ASSERT_EQ(diary().size(), 2U);
    EXPECT_EQ(diary()[0], "1 yes");
    EXPECT_EQ(diary()[1], "2 yes") << "the next turn of the same conversation";
}

TEST_F(LocalAgentStepsTest, ends_the_call_after_the_last_word_whoever_speaks_over_it) {
    script.answer = [](std::string_view) {
        return Steps{Utter{.text = "Thank you and goodbye, until Thursday at nine."},
                     EndCall{model::EndReason::agent_hangup, model::Outcome::booked}};
    };
    answer();
    say("no that was all");
    pass(1s);
    speak(1s);
    EXPECT_TRUE(audible);
    EXPECT_FALSE(floor.ended);
    pass(4s);
    EXPECT_EQ(floor.ended, model::EndReason::agent_hangup);
    close();
    EXPECT_EQ(agent->report().outcome, model::Outcome::booked);
    EXPECT_EQ(captions().back(), "agent: Thank you and goodbye, until Thursday at nine.");
    EXPECT_EQ(diary().size(), 1U) << "she had said goodbye: nobody asks her what a hang-up leaves";
}

TEST_F(LocalAgentStepsTest, passes_on_what_was_taken_down_when_the_caller_hangs_up) {
    script.after_hang_up = {UseTool{9, ports::TakeMessage{}}};
    answer();
    say("tell Maya I am late");
    pass(300ms);
    close();
    EXPECT_EQ(tools.calls, 1);
    EXPECT_EQ(diary().back(), "2 hung up");
    EXPECT_EQ(observer.all<ports::ToolAnswered>().size(), 1U);
}

TEST_F(LocalAgentStepsTest, reports_what_was_understood) {
    answers_with(NoteSlot{"service", "haircut", "heard"});
    answer();
    say("a haircut");
    pass(300ms);
    ASSERT_EQ(observer.all<ports::SlotNoted>().size(), 1U);
    EXPECT_EQ(observer.all<ports::SlotNoted>()[0].name, "service");
}

TEST_F(LocalAgentStepsTest, plays_a_known_prompt_without_asking_the_pool) {
    std::vector<std::string> const texts{"Good day."};
    prompts = PromptCache{mouth, texts, Deadline::in(clock, 1s)};
    pool.held = true;
    answer();
    pass(40ms);
    EXPECT_TRUE(audible);
    EXPECT_TRUE(pool.waiting.empty());
}

TEST_F(LocalAgentStepsTest, passes_over_a_sentence_that_cannot_be_spoken) {
    pool.refuses = true;
    answer();
    pass(100ms);
    pool.refuses = false;
    say("a haircut please");
    pass(2s);
    EXPECT_EQ(captions().back(), "agent: Fine.");
}

}  // namespace
}  // namespace ombrex::voice
