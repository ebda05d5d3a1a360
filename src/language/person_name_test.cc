// SPDX-License-Identifier: Apache-2.0
#include "language/person_name.h"

#include <gtest/gtest.h>

namespace ombrex::language {
namespace {

std::string name_in(char const* said, bool asked) {
    auto const got = read_name(Tokens{said}, said, asked);
    return got ? got->name : "";
}

TEST(PersonName, reads_names_people_introduce_themselves_with) {
    struct Case {
        char const* said;
        char const* name;
    };
    for (auto const& [said, name] : {
             Case{"My name is Bartholomew Quinn.", "Bartholomew Quinn"},
             Case{"It's under Nakamura, N, A, K, A, M, U, R, A.", "Nakamura"},
             Case{"This is Deirdre O'Malley calling.", "Deirdre O'Malley"},
             Case{"hi this is deirdre o'malley", "Deirdre O'Malley"},
             Case{"sam reed here can i come later", "Sam Reed"},
             Case{"Jackson. That's my last name, first name Tyrell.", "Tyrell Jackson"},
             Case{"my name is Smith with a y, first name John", "John Smyth"},
             Case{"the name's mcdonald", "McDonald"},
             Case{"Hello, it's Ruth Alvarez and I'd like a cut", "Ruth Alvarez"},
             Case{"His name is Colin Ashby", "Colin Ashby"},
             Case{"Joan Whitfield, I want to cancel my check-up", "Joan Whitfield"},
             Case{"my name is Maren with an M, not Karen", "Maren"},
             Case{"this is Dr. Anne-Marie van Dyke speaking", "Anne-Marie van Dyke"},
         }) {
        EXPECT_EQ(name_in(said, false), name) << said;
    }
}

TEST(PersonName, reads_the_bare_words_when_a_name_was_asked_for) {
    struct Case {
        char const* said;
        char const* name;
    };
    for (auto const& [said, name] : {
             Case{"Leo Marchetti, three oh three, five five five, oh one two six.", "Leo Marchetti"},
             Case{"sure ruth alvarez", "Ruth Alvarez"},
             Case{"Kowalski, k o w a l s k i", "Kowalski"},
             Case{"Omer-Hatted, my number 720", "Omer Hatted"},
             Case{"Anne-Marie Smith", "Anne-Marie Smith"},
             Case{"Bob Kowalsky, that's K O W A L S K I", "Bob Kowalski"},
             Case{"Priya Menon. Priya is P, R, I, Y, A.", "Priya Menon"},
             Case{"p i a l u n d", "Pialund"},
             Case{"Lee, L E I G H", "Leigh"},
         }) {
        EXPECT_EQ(name_in(said, true), name) << said;
    }
}

TEST(PersonName, finds_none_where_there_is_none) {
    for (auto const* said :
         {"it's about my appointment", "I'm running late", "this is urgent", "I'm free on Tuesday", "under the sink",
          "what's my reference again", "it's fine", "I'm calling about the bill"}) {
        EXPECT_EQ(name_in(said, false), "") << said;
    }
    EXPECT_EQ(name_in("the dentist was rude to me", true), "");
}

TEST(PersonName, tells_whose_it_is) {
    char const* const said = "the appointment is for my husband, Anders Lindgren";
    EXPECT_TRUE(read_name(Tokens{"his name is Colin Ashby"}, "his name is Colin Ashby", false)->somebody);
    EXPECT_FALSE(read_name(Tokens{"my name is Colin"}, "my name is Colin", false)->somebody);
    ASSERT_TRUE(read_name(Tokens{said}, said, true));
    EXPECT_EQ(read_name(Tokens{said}, said, true)->name, "Anders Lindgren");
}

}  // namespace
}  // namespace ombrex::language
