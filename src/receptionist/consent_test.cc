// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>

#include "receptionist/fake_desk.h"

namespace ombrex::receptionist {
namespace {

using ::testing::ElementsAreArray;
using testing::FakeDesk;
using ::testing::HasSubstr;
using ::testing::Not;

model::Assistant salon_that(model::ConsentMode mode) {
    auto out = testing::salon();
    out.recording = mode;
    return out;
}

constexpr auto now = "2026-09-16T11:05";
constexpr auto question = "May I record this call?";

std::size_t times_asked(FakeDesk const& desk) {
    std::size_t asked = 0;
    for (auto at = desk.said().find(question); at != std::string::npos; at = desk.said().find(question, at + 1))
        ++asked;
    return asked;
}

TEST(Consent, where_it_is_off_nobody_speaks_of_recording_and_no_recorder_is_told_anything) {
    FakeDesk desk{salon_that(model::ConsentMode::off), now};
    desk.play({"a haircut monday at half past nine, Ruth Alvarez, 303 555 0151", "yes", "bye"});
    EXPECT_THAT(desk.said(), Not(HasSubstr("record")));
    EXPECT_EQ(desk.recorder(), "");
}

struct Answer {
    char const* said;
    bool agreed;
    char const* then;  ///< Said by the agent in the same turn.
};
void PrintTo(Answer const& answer, std::ostream* out) { *out << answer.said; }

class Asked : public ::testing::TestWithParam<Answer> {};

TEST_P(Asked, only_a_clear_yes_is_recorded_and_it_is_asked_once) {
    FakeDesk desk{salon_that(model::ConsentMode::ask), now};
    desk.play({GetParam().said});
    EXPECT_EQ(desk.recorder().starts_with('s'), GetParam().agreed) << desk.said();
    EXPECT_THAT(desk.said(), HasSubstr(GetParam().then));
    desk.play({"what are your hours", "how much is a haircut"});
    EXPECT_EQ(times_asked(desk), 1U) << desk.said();
}

constexpr std::array answers{
    Answer{"yes", true, "recording from now on"},
    Answer{"Yeah, sure.", true, "How can I help"},
    Answer{"okay", true, "recording from now on"},
    Answer{"that's fine", true, "recording from now on"},
    Answer{"no problem", true, "recording from now on"},
    Answer{"I don't mind", true, "recording from now on"},
    Answer{"Yes you can. Do you have anything on Monday at ten for a haircut?", true, "name"},
    Answer{"no", false, "isn't recorded"},
    Answer{"no thanks", false, "isn't recorded"},
    Answer{"I'd rather not", false, "isn't recorded"},
    Answer{"please don't record this call", false, "won't be recorded"},
    Answer{"not really, no", false, "isn't recorded"},
    Answer{"mm-hmm", false, "How can I help"},
    Answer{"I'd like a haircut on Monday at half past nine", false, "name"},
    Answer{"yes I'd like a haircut on Monday at half past nine", false, "name"},
    Answer{"no, I want a haircut on Monday at half past nine", false, "name"},
    Answer{"how much is a haircut?", false, "30 dollars"},
    Answer{"my aunt Gertrude plays the trombone", false, "How can I help"},
};
INSTANTIATE_TEST_SUITE_P(AsAnswered, Asked, ::testing::ValuesIn(answers));

TEST(Consent, a_yes_to_a_question_that_was_talked_over_before_it_was_heard_is_none) {
    FakeDesk desk{salon_that(model::ConsentMode::ask), now};
    desk.play({});
    desk.interrupt("Hello, you've reached Alder Street Barbers.", "yes");
    EXPECT_EQ(desk.recorder(), "");
}

TEST(Consent, the_question_is_said_again_to_who_asks_for_it) {
    FakeDesk desk{salon_that(model::ConsentMode::ask), now};
    desk.play({"sorry, could you say that again?", "yes"});
    EXPECT_EQ(desk.recorder().front(), 's') << desk.said();
}

TEST(Consent, who_agreed_may_still_refuse_and_is_told_what_becomes_of_it) {
    FakeDesk desk{salon_that(model::ConsentMode::ask), now};
    desk.play({"yes", "actually please don't record this call"});
    EXPECT_THAT(desk.said(), HasSubstr("I've stopped recording, and what was recorded until now is destroyed"));
    EXPECT_THAT(desk.effects(), ElementsAreArray({"privacy no_recording  "}));
    EXPECT_EQ(desk.slots().at("recording"), "refused");
}

TEST(Consent, where_notice_is_given_it_can_be_refused_and_the_answer_is_true_afterwards) {
    FakeDesk desk{salon_that(model::ConsentMode::notice), now};
    desk.play({"are you recording this?"});
    EXPECT_THAT(desk.said(), HasSubstr("this call is recorded"));
    desk.play({"please stop recording"});
    EXPECT_THAT(desk.said(), HasSubstr("stopped recording"));
    desk.play({"who uses my data?"});
    EXPECT_THAT(desk.last_say()->text(), Not(HasSubstr("this call is recorded")));
}

TEST(Consent, C12_the_recorder_pauses_from_the_announcement_of_a_card_until_a_sentence_without_one) {
    FakeDesk desk{salon_that(model::ConsentMode::notice), now};
    desk.play({"I want to pay, my card number is",
               "four one one one, one one one one, one one one one, one one one one", "how much is a haircut"});
    EXPECT_EQ(desk.recorder(), "ppr") << desk.said();
}

}  // namespace
}  // namespace ombrex::receptionist
