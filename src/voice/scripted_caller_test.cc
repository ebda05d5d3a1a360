// SPDX-License-Identifier: Apache-2.0
#include "voice/scripted_caller.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "voice/trial_agent.h"
#include "voice/trial_phone.h"
#include "voice/turn_gaps.h"

namespace ombrex::voice {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;

CallerTurn turn(std::string text, decltype(CallerTurn::when) when = AfterAgent{},
                CallerTurn::Kind kind = CallerTurn::Kind::speech) {
    return {std::move(text), std::vector<audio::Sample>(8'000, audio::Sample{9'000}), {}, when, kind};
}

/// A caller on a line without a network; the agent's side is made by hand.
class ScriptedCallerTest : public testing::Test {
protected:
    void call(std::vector<CallerTurn> turns) {
        script_.turns = std::move(turns);
        caller_.emplace(script_, tape_, [this](CallerTurn const& turn) {
            said_.push_back(turn.text + " at " + std::to_string((tape_.agent.size() - 160) / 8));
        });
        caller_->begin(floor_, now_);
    }
    void agent(std::chrono::milliseconds time, audio::Sample level = 8'000) {
        for (; time > 0ms && !floor_.ended; time -= audio::frame_duration) {
            now_ += audio::frame_duration;
            caller_->on(floor_.beat(flat(level), now_), now_);
        }
    }
    void quiet(std::chrono::milliseconds time) { agent(time, 0); }

    CallerScript script_;
    CallTape tape_;
    TrialFloor floor_;
    MonoTime now_{1h};
    std::optional<ScriptedCaller> caller_;
    std::vector<std::string> said_;
};

TEST_F(ScriptedCallerTest, waits_until_the_agent_has_spoken_and_been_silent) {
    call({turn("hello"), turn("goodbye")});
    quiet(1s);
    agent(2s);
    quiet(3s);
    EXPECT_THAT(said_, ElementsAre("hello at 3680"));
    agent(1s);
    quiet(1s);
    EXPECT_THAT(said_, ElementsAre("hello at 3680", "goodbye at 7680"));
}

TEST_F(ScriptedCallerTest, speaks_to_an_agent_who_says_nothing_after_ten_seconds) {
    call({turn("anybody there")});
    quiet(12s);
    EXPECT_THAT(said_, ElementsAre("anybody there at 9980"));
}

TEST_F(ScriptedCallerTest, hangs_up_after_the_reply_to_the_last_turn) {
    call({turn("hello")});
    agent(1s);
    quiet(3s);
    EXPECT_FALSE(floor_.ended);
    agent(1s);
    quiet(1s);
    EXPECT_EQ(floor_.ended, model::EndReason::agent_hangup);
}

TEST_F(ScriptedCallerTest, speaks_into_a_reply_and_after_her_own_silence) {
    call({turn("stop", IntoReply{500ms}), turn("and then", AfterOwnSilence{2s})});
    agent(2s);
    EXPECT_THAT(said_, ElementsAre("stop at 500"));
    quiet(3s);
    EXPECT_THAT(said_, ElementsAre("stop at 500", "and then at 3500"));
}

TEST_F(ScriptedCallerTest, leaves_out_a_backchannel_when_the_reply_is_already_over) {
    call({turn("uh-huh", IntoReply{3s}, CallerTurn::Kind::backchannel), turn("right")});
    agent(1s);
    quiet(2s);
    EXPECT_THAT(said_, ElementsAre("right at 1700"));
}

TEST_F(ScriptedCallerTest, answers_the_reply_that_her_cough_fell_into) {
    call({turn("cough", IntoReply{500ms}, CallerTurn::Kind::noise), turn("right")});
    agent(2s);
    quiet(1s);
    EXPECT_THAT(said_, ElementsAre("cough at 500", "right at 2680"));
}

TEST_F(ScriptedCallerTest, presses_the_keys_of_her_script) {
    auto keys = turn("1234#");
    keys.sound.clear();
    keys.keys = "1234#";
    call({keys});
    agent(1s);
    quiet(2s);
    EXPECT_EQ(floor_.pressed, "1234#");
}

TEST_F(ScriptedCallerTest, has_the_gap_before_each_answer_on_its_tape) {
    call({turn("hello"), turn("goodbye")});
    agent(1s);
    quiet(2'200ms);  // 700 before she speaks, 1 s of speech (and the beat it takes to begin)
    agent(1s);
    quiet(1s);
    agent(2s);  // into her goodbye
    auto const gaps = turn_gaps(tape_, script_);
    ASSERT_EQ(gaps.size(), 2U);
    EXPECT_FALSE(gaps[0].cut_off);
    EXPECT_NEAR(static_cast<double>(gaps[0].gap.count()), 480, 30);
    EXPECT_TRUE(gaps[1].cut_off);
}

}  // namespace
}  // namespace ombrex::voice
