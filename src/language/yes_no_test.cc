// SPDX-License-Identifier: Apache-2.0
#include "language/yes_no.h"

#include <gtest/gtest.h>

namespace ombrex::language {
namespace {

TEST(YesNo, hears_a_yes_in_what_people_say) {
    for (auto const* said :
         {"yes", "Yeah, go on then.", "That's right, please book it.", "sounds great", "no problem, go ahead",
          "No, that's fine.", "that will do", "I find this agreeable.", "Correct, what's the number?", "uh-huh",
          "um, sure", "this one seems perfect", "yes but make it two"}) {
        EXPECT_EQ(read_yes_no(Tokens{said}), YesNo::yes) << said;
    }
}

TEST(YesNo, hears_a_no_in_what_people_say) {
    for (auto const* said : {"no", "Nope, not now.", "that's not right", "no thanks", "That won't work for me.",
                             "not really", "this is wrong", "I'd rather not", "never mind"}) {
        EXPECT_EQ(read_yes_no(Tokens{said}), YesNo::no) << said;
    }
}

TEST(YesNo, hears_neither_in_what_people_say) {
    for (auto const* said : {"tuesday at two", "what does it cost", "my name is Yvonne", ""}) {
        EXPECT_FALSE(read_yes_no(Tokens{said})) << said;
    }
}

TEST(YesNo, knows_a_listeners_noise) {
    for (auto const* said : {"Mm-hmm.", "Uh-huh.", "Right, okay.", "Yeah."})
        EXPECT_TRUE(is_backchannel(Tokens{said})) << said;
    for (auto const* said : {"yes book it", "no", "okay two then", ""})
        EXPECT_FALSE(is_backchannel(Tokens{said})) << said;
}

}  // namespace
}  // namespace ombrex::language
