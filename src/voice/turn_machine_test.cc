// SPDX-License-Identifier: Apache-2.0
#include "voice/turn_machine.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>

#include "voice/trial_story.h"

namespace ombrex::voice {
namespace {

using namespace std::chrono_literals;
using namespace story;
using namespace turn_event;

TEST_F(Story, glues_when_the_caller_goes_on_before_the_reply_is_heard) {
    greeted();
    hand_over();
    silence(64ms);
    static_cast<void>(asked());
    speech(96ms);
    EXPECT_EQ(asked(), "glue");
    speech(500ms);
    silence(96ms);
    text(Words::content);
    silence(128ms);
    score(0.9F);
    silence(96ms);
    EXPECT_EQ(asked(), "decode1 judge1 hand1");
}

TEST_F(Story, glues_when_the_caller_goes_on_within_300_ms_of_the_first_sound_but_not_for_a_cough) {
    for (bool const cough : {false, true}) {
        restart(quick());
        greeted();
        hand_over();
        tell(Playing{false});
        silence(128ms);
        static_cast<void>(asked());
        speech(cough ? 180ms : 256ms);
        EXPECT_EQ(asked(), cough ? "" : "glue");
        silence(96ms);
        EXPECT_EQ(asked(), cough ? "settle open2 decode2" : "decode1");
        text(cough ? Words::none : Words::content);
        EXPECT_EQ(asked(), cough ? "dismiss2" : "");
    }
}

TEST_F(Story, takes_nothing_back_once_a_tool_changed_the_world) {
    greeted();
    hand_over();
    static_cast<void>(asked());
    tell(Effects{});
    tell(Busy{true});
    speech(1s);
    silence(96ms);
    text(Words::content);
    EXPECT_EQ(asked(), "settle open2 decode2");
    tell(Busy{false});
    tell(Playing{false});
    silence(2s);
    EXPECT_EQ(asked(), "") << "the result is told first";
    tell(Finished{});
    silence(32ms);
    EXPECT_EQ(asked(), "hand2");
}

TEST_F(Story, stops_after_500_ms_of_speech_over_a_reply_and_tells_her_what_was_said) {
    replying();
    speech(288ms);
    EXPECT_EQ(asked(), "open2 partial2");
    speech(192ms);
    EXPECT_EQ(asked(), "");
    speech(32ms);
    EXPECT_EQ(asked(), "halt");
    silence(96ms);
    text(Words::content);
    EXPECT_EQ(asked(), "decode2 drop");
    silence(128ms);
    score(0.9F);
    EXPECT_EQ(asked(), "judge2 interrupted2");
}

TEST_F(Story, stops_at_once_when_the_partial_holds_words_that_mean_something) {
    replying();
    speech(384ms);
    text(Words::content);
    EXPECT_EQ(asked(), "open2 partial2 halt drop");
    EXPECT_EQ(machine_->phase(), Phase::listening);
}

TEST_F(Story, goes_on_speaking_through_a_listeners_noise_however_long) {
    replying();
    for (int i = 0; i < 5; ++i) {
        speech(384ms);
        text(Words::backchannel);
    }
    silence(96ms);
    text(Words::backchannel);
    silence(1s);
    EXPECT_EQ(asked().find("halt"), std::string::npos);
    EXPECT_EQ(machine_->phase(), Phase::speaking);
    EXPECT_FALSE(machine_->caller_speaks());
}

TEST_F(Story, goes_on_speaking_through_a_word_or_two_that_mean_nothing) {
    replying();
    speech(480ms);
    text(Words::murmur);
    silence(96ms);
    text(Words::murmur);
    silence(1s);
    EXPECT_EQ(asked(), "open2 partial2 decode2 dismiss2");
    EXPECT_EQ(machine_->phase(), Phase::speaking);
}

TEST_F(Story, stops_for_words_that_mean_nothing_when_they_are_long) {
    replying();
    speech(800ms);
    silence(96ms);
    text(Words::murmur);
    EXPECT_EQ(asked(), "open2 partial2 halt decode2 drop");
    EXPECT_EQ(machine_->phase(), Phase::listening);
}

TEST_F(Story, asks_what_was_meant_by_a_word_that_means_nothing_when_nobody_else_spoke) {
    greeted();
    speech(400ms);
    silence(96ms);
    text(Words::murmur);
    silence(896ms);
    EXPECT_EQ(asked(), "open1 decode1 judge1 hand1");
}

TEST_F(Story, goes_on_speaking_through_a_cough) {
    replying();
    speech(180ms);
    silence(96ms);
    text(Words::none);
    EXPECT_EQ(asked(), "open2 decode2 dismiss2");
    EXPECT_EQ(machine_->phase(), Phase::speaking);
}

TEST_F(Story, resumes_after_a_noise_of_a_second) {
    replying();
    speech(1s);
    silence(96ms);
    text(Words::none);
    EXPECT_EQ(asked(), "open2 partial2 halt decode2 dismiss2 resume");
    EXPECT_EQ(machine_->phase(), Phase::speaking);
}

TEST_F(Story, never_interrupts_a_locked_reply_but_keeps_what_was_said_over_it) {
    replying(true);
    speech(2s);
    silence(96ms);
    text(Words::content);
    silence(2s);
    EXPECT_EQ(asked(), "open2 decode2");
    tell(Finished{});
    silence(32ms);
    EXPECT_EQ(asked(), "hand2");
}

TEST_F(Story, cuts_the_open_question_when_the_locked_first_words_were_answered_already) {
    tell(Playing{true});
    speech(2s);
    silence(96ms);
    text(Words::content);
    tell(Playing{false});
    EXPECT_EQ(asked(), "open1 decode1 halt drop");
    silence(896ms);
    EXPECT_EQ(asked(), "judge1 interrupted1");
}

TEST_F(Story, takes_yes_for_an_answer_only_near_the_end_of_the_reply) {
    for (auto const before_the_end : {300ms, 900ms}) {
        restart(quick());
        replying();
        speech(300ms);
        silence(96ms);
        text(Words::backchannel);
        silence(before_the_end - 96ms);
        tell(Finished{});
        silence(992ms);
        EXPECT_EQ(asked(),
                  before_the_end == 300ms ? "open2 partial2 decode2 judge2 hand2" : "open2 partial2 decode2 dismiss2");
    }
}

TEST_F(Story, reports_silence_every_ten_seconds_and_takes_the_question_back_when_the_caller_speaks) {
    greeted();
    silence(9s);
    EXPECT_EQ(asked(), "");
    silence(1s + 32ms);
    EXPECT_EQ(asked(), "silence10");
    tell(Playing{false});
    silence(1s);
    tell(Finished{});
    EXPECT_EQ(asked(), "settle");
    silence(10s + 32ms);
    EXPECT_EQ(asked(), "silence10");
    speech(96ms);
    EXPECT_EQ(asked(), "glue open1");
}

TEST_F(Story, does_not_take_noise_for_life) {
    greeted();
    std::string all;
    for (int i = 0; i < 12; ++i) {
        speech(200ms);
        silence(800ms);
        text(Words::none);
        silence(32ms);
        all += asked();
    }
    EXPECT_NE(all.find("silence10"), std::string::npos);
    EXPECT_EQ(all.find("hand"), std::string::npos);
}

TEST_F(Story, hands_keys_over_at_the_hash_or_after_two_seconds_and_lets_them_stop_a_reply) {
    replying();
    tell(Key{'4'});
    EXPECT_EQ(asked(), "halt drop");
    tell(Key{'2'});
    silence(1900ms);
    EXPECT_EQ(asked(), "");
    silence(128ms);
    EXPECT_EQ(asked(), "keys42");
    tell(Finished{});
    tell(Key{'7'});
    tell(Key{'#'});
    EXPECT_EQ(asked(), "keys7#");
}

TEST_F(Story, hands_over_what_was_written_when_neither_side_speaks_and_lets_it_stop_a_reply) {
    greeted();
    tell(Written{});
    EXPECT_EQ(asked(), "written");
    tell(Playing{});
    EXPECT_EQ(asked(), "");
    tell(Written{});
    EXPECT_EQ(asked(), "halt drop written");
    tell(Playing{.locked = true});
    tell(Written{});
    EXPECT_EQ(asked(), "") << "nobody interrupts locked words";
    tell(Finished{});
    EXPECT_EQ(asked(), "written");
    tell(Finished{});
    speech(1s);
    tell(Written{});
    EXPECT_EQ(asked(), "open1") << "he is still speaking";
}

TEST_F(Story, where_a_reply_is_read_what_is_written_waits_for_its_end) {
    auto options = quick();
    options.writing_interrupts = false;
    restart(options);
    greeted();
    tell(Written{});
    tell(Playing{});
    EXPECT_EQ(asked(), "written");
    tell(Written{});
    EXPECT_EQ(asked(), "");
    tell(Finished{});
    EXPECT_EQ(asked(), "written");
}

TEST_F(Story, an_active_caller_is_not_asked_whether_he_is_there) {
    greeted();
    silence(9s);
    tell(Active{});
    silence(9s);
    EXPECT_EQ(asked(), "");
    silence(1100ms);
    EXPECT_EQ(asked(), "silence10");
}

TEST_F(Story, ends_a_turn_without_end_and_opens_the_next_where_it_stopped) {
    greeted();
    speech(28s);
    EXPECT_EQ(asked(), "open1 decode1");
    speech(320ms);
    text(Words::content);
    EXPECT_EQ(asked(), "hand1 settle open2");
    tell(Finished{});
    silence(992ms);
    text(Words::content);
    EXPECT_EQ(asked(), "decode2 judge2 hand2");
}

TEST_F(Story, gives_up_when_nothing_moves) {
    greeted();
    speech(1s);
    silence(992ms);
    silence(46s);
    EXPECT_EQ(asked(), "open1 decode1 judge1 dismiss1 silence10") << "a text that never comes is none";
    silence(46s);
    EXPECT_EQ(asked(), "give up");
    EXPECT_EQ(machine_->phase(), Phase::ended);
    silence(1s);
    EXPECT_EQ(asked(), "");
}

}  // namespace
}  // namespace ombrex::voice
