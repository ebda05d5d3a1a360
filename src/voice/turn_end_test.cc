// SPDX-License-Identifier: Apache-2.0
// When a turn is over.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "voice/trial_story.h"

namespace ombrex::voice {
namespace {

using namespace std::chrono_literals;
using namespace story;
using namespace turn_event;

TEST_F(Story, decodes_at_96_ms_of_silence_judges_at_224_and_hands_over_when_the_turn_sounds_complete) {
    greeted();
    speech(992ms);
    EXPECT_EQ(asked(), "open1");
    silence(64ms);
    EXPECT_EQ(asked(), "");
    silence(32ms);
    EXPECT_EQ(asked(), "decode1");
    text(Words::content);
    silence(96ms);
    EXPECT_EQ(asked(), "");
    silence(32ms);
    EXPECT_EQ(asked(), "judge1");
    score(0.9F);
    EXPECT_EQ(asked(), "hand1");
    EXPECT_EQ(machine_->phase(), Phase::deciding);
}

TEST_F(Story, waits_992_ms_when_the_turn_does_not_sound_complete) {
    greeted();
    speech(1s);
    silence(96ms);
    text(Words::content);
    silence(128ms);
    score(0.3F);
    silence(736ms);
    EXPECT_EQ(asked(), "open1 decode1 judge1");
    silence(32ms);
    EXPECT_EQ(asked(), "hand1");
}

TEST_F(Story, lets_people_breathe_between_sentences_that_sound_complete) {
    restart({.judge_after = 224ms, .complete_after = 416ms});
    greeted();
    speech(1s);
    silence(96ms);
    text(Words::content);
    silence(128ms);
    score(0.9F);
    silence(160ms);
    EXPECT_EQ(asked(), "open1 decode1 judge1");
    silence(32ms);
    EXPECT_EQ(asked(), "hand1");
}

TEST_F(Story, believes_words_that_end_and_words_that_go_on_rather_than_the_melody) {
    struct Case {
        Ending ending;
        bool dictation;
        std::chrono::milliseconds ends_after;
    };
    TurnOptions const options;
    for (auto const& [ending, dictation, ends_after] :
         {Case{Ending::finished, false, options.finished_after}, Case{Ending::finished, true, options.finished_after},
          Case{Ending::number, true, options.number_after}, Case{Ending::unfinished, false, options.unfinished_after},
          Case{Ending::unfinished, true, options.unfinished_after},
          Case{Ending::unclear, true, options.dictation_after}}) {
        restart(options);
        greeted();
        tell(turn_event::Dictation{dictation});
        speech(1s);
        silence(96ms);
        text(Words::content, ending);
        silence(ends_after - 128ms);
        EXPECT_EQ(asked(), "open1 decode1") << ends_after.count();
        silence(32ms);
        EXPECT_EQ(asked(), "hand1") << ends_after.count();
    }
}

TEST_F(Story, hands_over_when_the_text_comes_last) {
    greeted();
    speech(1s);
    silence(224ms);
    score(0.9F);
    EXPECT_EQ(machine_->phase(), Phase::deciding);
    EXPECT_EQ(asked(), "open1 decode1 judge1");
    text(Words::content);
    EXPECT_EQ(asked(), "hand1");
}

TEST_F(Story, waits_900_ms_and_asks_no_judge_while_digits_or_letters_are_dictated) {
    greeted();
    tell(Dictation{true});
    speech(1s);
    silence(96ms);
    text(Words::content);
    silence(768ms);
    EXPECT_EQ(asked(), "open1 decode1");
    speech(320ms);  // the next group of digits
    silence(96ms);
    text(Words::content);
    silence(768ms);
    EXPECT_EQ(asked(), "decode1");
    silence(96ms);
    EXPECT_EQ(asked(), "hand1");
}

TEST_F(Story, waits_longer_for_who_pauses_long_but_not_for_ever) {
    struct Case {
        std::chrono::milliseconds pause, ends_after;
    };
    for (auto const& [pause, ends_after] : {Case{320ms, 544ms}, Case{640ms, 736ms}, Case{1'184ms, 1'216ms}}) {
        restart({.complete_after = 544ms});
        greeted();
        speech(1s);
        silence(96ms);
        text(Words::content, Ending::unfinished);
        silence(pause - 96ms);
        speech(480ms);
        silence(96ms);
        text(Words::content, Ending::finished);
        silence(ends_after - 128ms);
        EXPECT_EQ(asked(), "open1 decode1 decode1") << pause.count();
        silence(32ms);
        EXPECT_EQ(asked(), "hand1") << pause.count();
    }
}

TEST_F(Story, asks_no_judge_where_there_is_none) {
    restart({.fixed_end = 500ms});
    greeted();
    speech(1s);
    silence(480ms);
    text(Words::content);
    EXPECT_EQ(asked(), "open1 decode1");
    silence(32ms);
    EXPECT_EQ(asked(), "hand1");
}

TEST_F(Story, forgets_text_and_score_of_a_pause_after_which_the_caller_went_on) {
    greeted();
    speech(1s);
    silence(224ms);
    auto const old_text = decode_;
    auto const old_score = judge_;
    speech(500ms);
    tell(Text{old_text.turn, old_text.version, false, Words::content});
    tell(Score{old_score.turn, old_score.version, 0.99F});
    EXPECT_EQ(asked(), "open1 decode1 judge1");
    EXPECT_EQ(machine_->phase(), Phase::listening);
    silence(992ms);
    text(Words::content);
    EXPECT_EQ(asked(), "decode1 judge1 hand1");
}

}  // namespace
}  // namespace ombrex::voice
