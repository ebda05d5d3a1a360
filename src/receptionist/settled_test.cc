// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "receptionist/fake_desk.h"

namespace ombrex::receptionist {
namespace {

using ::testing::ElementsAre;
using testing::FakeDesk;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::salon;

constexpr auto then = "2026-09-16T11:05";
constexpr auto told = "You're booked: Haircut, Monday, September 21 at 9:30 am";

/// Up to the yes, and "You're booked" has been said.
FakeDesk booked() {
    FakeDesk desk{salon(), then};
    desk.play({"a haircut on monday at half past nine", "Ruth Alvarez 303 555 0151", "Yes,"});
    return desk;
}

std::string after(FakeDesk const& desk, std::size_t before) { return desk.said().substr(before); }

TEST(Settled, tells_again_what_was_talked_over_by_the_rest_of_a_yes) {
    auto desk = booked();
    auto const before = desk.said().size();
    desk.interrupt("You're booked: Haircut,", "that's right, please book it.");
    EXPECT_THAT(after(desk, before), HasSubstr(told));
    EXPECT_THAT(desk.effects(), ElementsAre("booked Haircut 2026-09-21T09:30 Ruth Alvarez +13035550151"));
}

TEST(Settled, opens_no_new_booking_for_the_rest_of_a_yes) {
    struct Case {
        char const* said;
        char const* answered;
    };
    for (auto const& [said, answered] : {
             Case{"that's right, please book it.", told},
             Case{"please book that", told},
             Case{"yes, monday at half past nine, book it", told},
             Case{"That's correct, thank you", "You're welcome"},
             Case{"yes please", "You're welcome"},
             Case{"Great.", "You're welcome"},
             Case{"perfect, thanks", "You're welcome"},
             Case{"Yes, that's correct, Ruth Alvarez, Monday at half past nine.", "You're welcome"},
             Case{"Yes.", "What"},
             Case{"yeah", "What"},
         }) {
        auto desk = booked();
        auto const before = desk.said().size();
        desk.play({said});
        EXPECT_THAT(after(desk, before), HasSubstr(answered)) << said;
        EXPECT_EQ(desk.effects().size(), 1U) << said;
    }
}

TEST(Settled, hears_a_new_wish_after_a_booking) {
    for (auto const* said : {"yes, please book another haircut on tuesday at ten",
                             "great, and a shave on friday at ten", "yes, I'd like to book another appointment"}) {
        auto desk = booked();
        auto const before = desk.said().size();
        desk.play({said});
        EXPECT_THAT(after(desk, before), Not(HasSubstr("welcome"))) << said;
        EXPECT_THAT(after(desk, before), Not(HasSubstr("You're booked"))) << said;
    }
}

TEST(Settled, says_goodbye_to_whoever_needs_nothing_else) {
    for (auto const* said : {"No.", "No, that's everything.", "Know that everything goodbyes", "No, that was all",
                             "know that everything"}) {
        auto desk = booked();
        desk.play({said});
        EXPECT_EQ(desk.effects().back(), "end booked") << said << desk.said();
    }
}

TEST(Settled, thanks_twice_end_the_call) {
    auto desk = booked();
    desk.play({"thank you", "thanks"});
    EXPECT_EQ(desk.effects().back(), "end booked") << desk.said();
}

TEST(Settled, repeats_a_move_and_a_cancellation_too) {
    struct Case {
        char const* wish;
        char const* rest;
        char const* told;
    };
    for (auto const& [wish, rest, told_again] : {
             Case{"move my appointment to monday at ten", "please move it.", "Done. Your appointment is now Monday"},
             Case{"cancel my appointment", "that's right, cancel it please.", "September 18 at 2 pm, is canceled"},
         }) {
        FakeDesk desk{salon(), then, "+13035550177"};
        desk.seed({"A7K2", "Haircut", "Jo Park", "2026-09-18T14:00", "Sam Reed", "+13035550177"});
        desk.play({wish, "Sam Reed", "yes", "Yes,"});
        auto const before = desk.said().size();
        desk.interrupt("", rest);
        EXPECT_THAT(after(desk, before), HasSubstr(told_again)) << desk.said();
        EXPECT_EQ(desk.effects().size(), 1U);
    }
}

}  // namespace
}  // namespace ombrex::receptionist
