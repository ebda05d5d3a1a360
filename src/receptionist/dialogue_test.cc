// SPDX-License-Identifier: Apache-2.0
#include "receptionist/dialogue.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "receptionist/fake_desk.h"

namespace ombrex::receptionist {
namespace {

using ::testing::Contains;
using testing::FakeDesk;
using ::testing::HasSubstr;
using testing::salon;
using namespace std::chrono_literals;

constexpr auto wednesday = "2026-09-16T11:05";

std::size_t says(std::vector<Action> const& actions) {
    return static_cast<std::size_t>(
        std::ranges::count_if(actions, [](Action const& action) { return std::holds_alternative<Say>(action); }));
}

TEST(Dialogue, greets_with_name_and_disclosure_in_a_locked_sentence) {
    auto business = salon();
    Dialogue silent{business, {}, 0};
    auto const actions = silent.on(CallStarted{parse_local_minutes(wednesday).value()});
    auto const& greeting = std::get<Say>(actions.front());
    EXPECT_EQ(greeting.kind(), SayKind::greeting);
    EXPECT_TRUE(greeting.locked);
    EXPECT_THAT(greeting.text(), HasSubstr("Alder Street Barbers"));
    EXPECT_THAT(greeting.text(), HasSubstr("AI"));
    EXPECT_THAT(greeting.text(), ::testing::Not(HasSubstr("record")));

    business.recording = model::ConsentMode::notice;
    Dialogue recording{business, {}, 0};
    EXPECT_THAT(std::get<Say>(recording.on(CallStarted{parse_local_minutes(wednesday).value()}).front()).text(),
                HasSubstr("recorded"));
}

TEST(Dialogue, asks_in_the_owners_words_after_what_must_be_said) {
    auto business = salon();
    business.business.greeting = "What can we do for you today?";
    Dialogue dialogue{business, {}, 0};
    auto const actions = dialogue.on(CallStarted{parse_local_minutes(wednesday).value()});
    ASSERT_EQ(says(actions), 2U);
    EXPECT_THAT(std::get<Say>(actions.front()).text(), HasSubstr("AI"));
    EXPECT_EQ(std::get<Say>(actions.back()).text(), "What can we do for you today?");
}

TEST(Dialogue, says_nothing_to_a_listeners_noise) {
    FakeDesk desk{salon(), wednesday};
    desk.play({"a hot shave on thursday at ten"});
    desk.send(Interrupted{"I"});
    EXPECT_EQ(says(desk.send(CallerSaid{"Mm-hmm.", parse_local_minutes(wednesday).value()})), 0U);
}

TEST(Dialogue, asks_at_ten_seconds_of_silence_again_at_twenty_and_ends_at_thirty) {
    FakeDesk desk{salon(), wednesday};
    desk.play({"a haircut"});
    EXPECT_EQ(says(desk.send(Silence{9s})), 0U);
    EXPECT_EQ(says(desk.send(Silence{1s})), 1U);
    EXPECT_EQ(says(desk.send(Silence{10s})), 1U);
    desk.send(Silence{10s});
    EXPECT_THAT(desk.effects(), Contains("end abandoned"));
}

TEST(Dialogue, keeps_the_question_open_over_a_silence) {
    FakeDesk desk{salon(), wednesday};
    desk.play({"I need a trim on tuesday the twenty second"});
    desk.send(Silence{11s});
    desk.play({"half past ten", "Joanna Kraft 720 555 0166", "yes"});
    EXPECT_THAT(desk.effects(), Contains("booked Haircut 2026-09-22T10:30 Joanna Kraft +17205550166"));
}

TEST(Dialogue, does_not_take_a_yes_for_a_read_back_that_was_not_heard) {
    FakeDesk desk{salon(), wednesday};
    desk.play({"a trim tomorrow at one o'clock", "Leo Marchetti 303 555 0126"});
    desk.interrupt("Let me read that", "yes yes all of that is right");
    EXPECT_TRUE(desk.effects().empty());
    desk.play({"yes, that's right"});
    EXPECT_EQ(desk.effects().size(), 1U);
}

TEST(Dialogue, offers_the_next_when_the_moment_is_taken_in_between) {
    FakeDesk desk{salon(), wednesday};
    desk.steal("2026-09-18T10:00");
    desk.play({"a cut friday at ten, Ann Lee 303 555 0120", "yes"});
    ASSERT_NE(desk.last_say(), nullptr);
    EXPECT_EQ(desk.last_say()->kind(), SayKind::offer);
    EXPECT_TRUE(desk.effects().empty());
    desk.play({"the first one", "yes"});
    EXPECT_EQ(desk.effects().size(), 1U);
}

TEST(Dialogue, turns_a_broken_tool_into_a_message) {
    for (auto const* tool : {"check_availability", "book_appointment"}) {
        FakeDesk desk{salon(), wednesday};
        desk.break_tool(tool);
        desk.play({"a cut friday at ten, it's Ann Lee, 303 555 0120", "yes"});
        EXPECT_THAT(desk.effects(),
                    Contains(HasSubstr("message [] Ann Lee +13035550120 normal: would like Haircut on")))
            << tool;
        EXPECT_THAT(desk.said(), ::testing::Not(HasSubstr("booked:")));
    }
}

TEST(Dialogue, passes_a_message_on_that_was_taken_down_when_the_caller_hangs_up) {
    FakeDesk desk{salon(), wednesday, "+13035550177"};
    desk.play({"I'd like to leave a message for Jo", "tell him I left my umbrella there", "Pete Marsh"});
    desk.hang_up();
    EXPECT_THAT(desk.effects(),
                Contains("message [Jo Park] Pete Marsh +13035550177 normal: tell him I left my umbrella there"));
}

TEST(Dialogue, takes_keys_for_a_number_and_nought_for_a_person) {
    FakeDesk desk{salon(), wednesday};
    desk.play({"a cut friday at ten", "Ann Lee"});
    desk.send(KeysPressed{"3035550120#", parse_local_minutes(wednesday).value()});
    EXPECT_EQ(desk.slots().at("callback"), "+13035550120");

    FakeDesk other{salon(), wednesday};
    other.play({});
    other.send(KeysPressed{"0", parse_local_minutes(wednesday).value()});
    EXPECT_THAT(other.effects(), Contains("transfer manager"));
}

TEST(Dialogue, takes_no_key_for_a_word_where_no_number_was_asked_for_and_lets_go_who_only_presses_them) {
    FakeDesk desk{salon(), wednesday};
    desk.play({});
    for (int press = 0; press < 3; ++press) {
        desk.send(KeysPressed{"5", parse_local_minutes(wednesday).value()});
        EXPECT_FALSE(desk.slots().contains("time"));
        EXPECT_THAT(desk.said(), Not(HasSubstr("Goodbye")));
    }
    EXPECT_THAT(desk.said(), HasSubstr("take a message, or try to reach a person"));
    desk.send(KeysPressed{"5", parse_local_minutes(wednesday).value()});
    EXPECT_THAT(desk.said(), HasSubstr("Goodbye"));
}

TEST(Dialogue, offers_a_message_or_a_person_after_not_understanding_twice) {
    FakeDesk desk{salon(), wednesday};
    desk.play({"blah blah something", "mumble flurb"});
    EXPECT_THAT(desk.said(), HasSubstr("take a message, or try to reach a person"));
}

TEST(Dialogue, never_offers_more_moments_than_the_rules_say) {
    auto business = salon();
    for (int const offer : {1, 2, 3}) {
        business.booking.offer = offer;
        FakeDesk desk{business, wednesday};
        desk.play({"a trim, any day next week"});
        ASSERT_NE(desk.last_say(), nullptr);
        EXPECT_EQ(desk.last_say()->offers.size(), static_cast<std::size_t>(offer));
    }
}

TEST(Dialogue, is_the_same_for_the_same_events) {
    std::vector<std::string> const lines{"a cut friday at ten", "Ann Lee", "303 555 0120",
                                         "what does it cost",   "yes",     "bye"};
    FakeDesk one{salon(), wednesday};
    FakeDesk two{salon(), wednesday};
    one.play(lines);
    two.play(lines);
    EXPECT_EQ(one.said(), two.said());
}

}  // namespace
}  // namespace ombrex::receptionist
