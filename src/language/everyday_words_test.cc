// SPDX-License-Identifier: Apache-2.0
#include "language/everyday_words.h"

#include <gtest/gtest.h>

namespace ombrex::language {
namespace {

TEST(EverydayWords, words_that_everybody_says_are_no_names) {
    for (auto const* word : {"the", "please", "what", "would"}) EXPECT_TRUE(is_everyday(word)) << word;
}

TEST(EverydayWords, names_are_not_among_them_even_when_they_are_words_too) {
    for (auto const* word : {"june", "mark", "alvarez", "grace"}) EXPECT_FALSE(is_everyday(word)) << word;
}

}  // namespace
}  // namespace ombrex::language
