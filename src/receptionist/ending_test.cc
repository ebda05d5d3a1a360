// SPDX-License-Identifier: Apache-2.0
#include "receptionist/ending.h"

#include <gtest/gtest.h>

#include "receptionist/fake_desk.h"

namespace ombrex::receptionist {
namespace {

TEST(Ending, is_read_from_the_words_and_from_what_was_asked) {
    auto const salon = testing::salon();
    using enum Ending;
    struct Case {
        Question asked;
        char const* said;
        Ending ending;
    };
    for (auto const& test : {
             Case{Question::help, "No, that's everything. Goodbye.", finished},
             Case{Question::help, "No, that's everything.", unclear},
             Case{Question::help, "Good morning.", unfinished},
             Case{Question::help, "Hi there.", unfinished},
             Case{Question::help, "Good morning, Sam Reed here.", unfinished},
             Case{Question::help, "Hello, this is Ruth Alvarez.", unfinished},
             Case{Question::help, "Hello, it's Sam Reed, a haircut please.", unclear},
             Case{Question::help, "Hi, can I book a haircut?", unclear},
             Case{Question::help, "I'd like a haircut and", unfinished},
             Case{Question::help, "I would like a haircut on Monday at half past nine.", unclear},
             Case{Question::help, "Can you move it from", unfinished},
             Case{Question::help, "I'd like a haircut and then", unfinished},
             Case{Question::when, "Friday at ten, then?", unclear},
             Case{Question::caller_id, "Yes, and it's the number I'm calling from.", unclear},
             Case{Question::when, "Monday at two thirty", unclear},
             Case{Question::name, "Omar Haddad. My number is seven two zero.", unfinished},
             Case{Question::name, "Omar Haddad. My number is", unfinished},
             Case{Question::name, "It's Ruth Alvarez and my number is 303 555 0151.", number},
             Case{Question::phone, "303-555-0151", number},
             Case{Question::phone, "303 555", unfinished},
             Case{Question::phone, "three oh three, five five five, oh one five one", number},
             Case{Question::confirm_book, "Yes, that's right, please book it.", finished},
             Case{Question::confirm_book, "Yes please.", finished},
             Case{Question::confirm_book, "No.", unclear},
             Case{Question::confirm_book, "Yes, but", unfinished},
             Case{Question::help, "Yes.", unclear},
             Case{Question::help, "", unclear},
         }) {
        EXPECT_EQ(ending_of(test.said, testing::asked(salon, test.asked)), test.ending) << test.said;
    }
}

}  // namespace
}  // namespace ombrex::receptionist
