// SPDX-License-Identifier: Apache-2.0
#include "receptionist/murmur.h"

#include <gtest/gtest.h>

#include "receptionist/fake_desk.h"

namespace ombrex::receptionist {
namespace {

TEST(Murmur, is_a_word_or_two_that_mean_nothing_here_and_now) {
    auto const salon = testing::salon();
    struct Case {
        Question asked;
        char const* said;
        bool murmur;
    };
    for (auto const& test : {
             Case{Question::phone, "The man.", true},
             Case{Question::offer, "It hides.", true},
             Case{Question::confirm_book, "Hm, the moon.", true},
             Case{Question::help, "", false},
             Case{Question::help, "Stop!", false},
             Case{Question::help, "Excuse me.", false},
             Case{Question::help, "Hold on.", false},
             Case{Question::help, "A haircut.", false},
             Case{Question::when, "Friday.", false},
             Case{Question::when, "At ten.", false},
             Case{Question::confirm_book, "Yes please.", false},
             Case{Question::name, "Ruth Alvarez.", false},
             Case{Question::help, "A real person, please.", false},
             Case{Question::help, "The man over there hides.", false},
         }) {
        EXPECT_EQ(is_murmur(test.said, testing::asked(salon, test.asked)), test.murmur) << test.said;
    }
}

}  // namespace
}  // namespace ombrex::receptionist
