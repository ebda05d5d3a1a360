// SPDX-License-Identifier: Apache-2.0
#include "language/card_number.h"

#include <gtest/gtest.h>

namespace ombrex::language {
namespace {

TEST(CardNumber, C12_a_number_of_thirteen_to_nineteen_digits_whose_last_one_checks_is_a_card) {
    for (auto const* card : {"4111111111111111", "5500005555555559", "340000000000009", "30000000000004",
                             "4222222222222", "6799990100000000019"}) {
        EXPECT_TRUE(is_card_number(card)) << card;
    }
    for (auto const* other :
         {"4111111111111112", "411111111111", "0000000000000000", "1111111111111117", "67999901000000000192", ""}) {
        EXPECT_FALSE(is_card_number(other)) << other;
    }
}

TEST(CardNumber, C12_of_a_card_that_was_spoken_written_or_typed_its_last_four_digits_are_kept) {
    struct Case {
        std::string_view said, kept;
    };
    for (auto const& one : {
             Case{"4111 1111 1111 1111", "[card ending 1111]"},
             Case{"it is 4111-1111-1111-1111, thanks", "it is [card ending 1111], thanks"},
             Case{"4111111111111111#", "[card ending 1111]#"},
             Case{"four one one one, uh, one one one one, and then one one one one, one one one one",
                  "[card ending 1111]"},
             Case{"four triple one double one double one triple one triple one double one", "[card ending 1111]"},
             Case{"my visa 4242 4242 4242 4242 expires in May", "my visa [card ending 4242] expires in May"},
             Case{"3400 000000 00009", "[card ending 0009]"},
             Case{"the other one, 5500 0055 5555 5559", "the other one, [card ending 5559]"},
             Case{"misheard 4111 1111 1111 1117", "misheard [card ending 1117]"},
             Case{"two: 4111111111111111 or 5500 0055 5555 5559", "two: [card ending 1111] or [card ending 5559]"},
         }) {
        EXPECT_EQ(without_card_numbers(one.said), one.kept);
    }
}

TEST(CardNumber, other_numbers_stay_as_they_are) {
    for (auto const* said : {"303 555 0151", "+49 30 1234 567890", "call me at nine thirty on the seventeenth",
                             "room 12", "", "from 9 to 5, 30 minutes, 45 dollars", "W55C", "2026-09-16T11:05"}) {
        EXPECT_EQ(without_card_numbers(said), said);
        EXPECT_FALSE(holds_card_number(said)) << said;
    }
}

TEST(CardNumber, C12_a_card_is_found_inside_of_a_longer_run_of_digits) {
    EXPECT_TRUE(holds_card_number("99 4111 1111 1111 1111 123"));
    EXPECT_TRUE(holds_card_number("+4111111111111111"));
    EXPECT_EQ(without_card_numbers("9941111111111111111234567"), "[card ending 4567]");
}

}  // namespace
}  // namespace ombrex::language
