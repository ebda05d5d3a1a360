// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "language/person_name.h"

namespace ombrex::language {
namespace {

TEST(NameRepair, amends_the_known_name) {
    struct Case {
        char const* known;
        char const* said;
        char const* amended;
    };
    for (auto const& [known, said, amended] : {
             Case{"John Smith", "smith with a y", "John Smyth"},
             Case{"Clark", "with an e", "Clarke"},
             Case{"Katherine Reed", "no it's r e i d", "Katherine Reid"},
             Case{"Philip", "with two l's", "Phillip"},
             Case{"Anne", "without the e", "Ann"},
         }) {
        EXPECT_EQ(amend_name(Tokens{said}, known), amended) << said;
    }
    EXPECT_FALSE(amend_name(Tokens{"yes that's right"}, "Anne"));
}

}  // namespace
}  // namespace ombrex::language
