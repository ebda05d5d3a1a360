// SPDX-License-Identifier: Apache-2.0
#include "language/everyday_words.h"

#include <gtest/gtest.h>

namespace ombrex::language {
namespace {

TEST(EverydayWords, tell_names_from_what_is_said_every_day) {
    for (auto const* word : {"appointment", "monday", "haircut", "sorry", "i'm"})
        EXPECT_TRUE(is_everyday(word)) << word;
    for (auto const* name : {"ruth", "june", "mark", "will", "grace", "kowalski"})
        EXPECT_FALSE(is_everyday(name)) << name;
}

}  // namespace
}  // namespace ombrex::language
