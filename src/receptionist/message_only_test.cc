// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "receptionist/fake_desk.h"

namespace ombrex::receptionist {
namespace {

using ::testing::ElementsAreArray;
using testing::FakeDesk;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using testing::salon;

constexpr auto now = "2026-09-16T11:05";

struct Busy {
    char const* title;
    std::vector<std::string> lines;
    std::vector<std::string> effects;
    char const* said;
};

class MessageOnly : public ::testing::TestWithParam<Busy> {};

TEST_P(MessageOnly, takes_a_message_and_nothing_else) {
    FakeDesk desk{salon(), now, "", Duty::message_only};
    desk.play(GetParam().lines);
    EXPECT_THAT(desk.effects(), ElementsAreArray(GetParam().effects)) << desk.said();
    EXPECT_THAT(desk.said(), HasSubstr("all our lines are busy"));
    EXPECT_THAT(desk.said(), HasSubstr(GetParam().said));
}

std::vector<Busy> const calls{
    {"a_booking_becomes_a_message",
     {"a haircut on monday at ten please", "Bo Hale", "303 555 0162"},
     {"message [] Bo Hale +13035550162 normal: a haircut on monday at ten please", "end message"},
     "oodbye"},
    {"a_person_is_not_to_be_had",
     {"let me talk to the manager", "Bo Hale, 303 555 0162"},
     {"message [] Bo Hale +13035550162 normal: let me talk to the manager", "end message"},
     "passed your message on"},
    {"who_does_not_want_one_is_let_go", {"no thanks"}, {"end abandoned"}, "oodbye"},
    {"danger_comes_first", {"my husband collapsed and he can't breathe"}, {"emergency medical 911"}, "call 911"},
    {"who_leaves_in_the_middle_is_not_forgotten",
     {"tell them the door sticks", "I have to go, bye"},
     {"message []   normal: tell them the door sticks", "end message"},
     "oodbye"},
};
INSTANTIATE_TEST_SUITE_P(Calls, MessageOnly, ::testing::ValuesIn(calls),
                         [](auto const& call) { return std::string{call.param.title}; });

TEST(MessageOnlyCall, is_not_asked_whether_it_may_be_recorded) {
    auto shop = salon();
    shop.recording = model::ConsentMode::ask;
    FakeDesk desk{shop, now, "", Duty::message_only};
    desk.play({"yes"});
    EXPECT_THAT(desk.said(), Not(HasSubstr("record")));
    EXPECT_THAT(desk.recorder(), IsEmpty());
}

}  // namespace
}  // namespace ombrex::receptionist
