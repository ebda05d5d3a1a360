// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/word_errors.h"

#include <gtest/gtest.h>

namespace ombrex::bench {
namespace {

TEST(WordErrors, the_same_words_in_another_spelling_are_no_error) {
    struct Case {
        char const *said, *written;
    };
    static constexpr Case cases[] = {
        {"It's three oh three, five five five.", "its 303-555"},
        {"Wednesday the thirtieth at four thirty", "Wednesday the 30th at 4:30."},
        {"the twenty fourth of September, around two", "the 24th of September around 2"},
        {"forty two Birchwood Lane", "42 Birchwood lane"},
        {"Eighteen hundred Larimer Street, suite five ten", "1800 Larimer Street, Suite 510"},
        {"ten in the morning", "10:00 in the morning"},
        {"Nakamura, N, A, K, A, M, U, R, A.", "Nakamura, N-A-K-A-M-U-R-A"},
        {"Anna dot Becker at example dot com", "anna.becker@example.com"},
        {"twenty", "20"},
    };
    for (auto const& [said, written] : cases) {
        EXPECT_EQ(word_errors(said, written).errors, 0U)
            << testing::PrintToString(plain_words(said)) << testing::PrintToString(plain_words(written));
    }
}

TEST(WordErrors, counts_the_fewest_changes) {
    struct Case {
        char const *said, *written;
        std::size_t words, errors;
    };
    static constexpr Case cases[] = {
        {"where can I park", "where can I park", 4, 0},
        {"where can I park", "", 4, 4},
        {"where can I park", "where I park", 4, 1},
        {"where can I park", "where can I park it", 4, 1},
        {"where can I park", "wear can I bark", 4, 2},
        {"", "you", 0, 1},
        {"twenty one", "twenty nine", 2, 1},
    };
    for (auto const& [said, written, words, errors] : cases) {
        auto const found = word_errors(said, written);
        EXPECT_EQ(found.words, words) << said;
        EXPECT_EQ(found.errors, errors) << said << " / " << written;
    }
}

}  // namespace
}  // namespace ombrex::bench
