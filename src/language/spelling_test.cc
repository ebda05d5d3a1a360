// SPDX-License-Identifier: Apache-2.0
#include "language/spelling.h"

#include <gtest/gtest.h>

namespace ombrex::language {
namespace {

TEST(Spelling, reads_letters_as_people_spell) {
    struct Case {
        char const* said;
        char const* letters;
    };
    for (auto const& [said, letters] : {
             Case{"k o w a l s k i", "kowalski"},
             Case{"N, A, K, A", "naka"},
             Case{"p-u-g-h", "pugh"},
             Case{"b e double n e double t", "bennett"},
             Case{"double u e i r", "weir"},
             Case{"j for juliet, k for kilo, then s as in sierra", "jks"},
             Case{"a zed e", "aze"},
         }) {
        Tokens const tokens{said};
        auto const got = read_letters(tokens.all());
        ASSERT_TRUE(got) << said;
        EXPECT_EQ(got->letters, letters) << said;
    }
    Tokens const words{"hello there"};
    EXPECT_FALSE(read_letters(words.all()));
}

}  // namespace
}  // namespace ombrex::language
