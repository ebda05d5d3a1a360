// SPDX-License-Identifier: Apache-2.0
#include "services/letter_limit.h"

#include <gtest/gtest.h>

namespace ombrex::services {
namespace {

using namespace std::chrono_literals;

TEST(LetterLimit, an_address_gets_so_many_a_day_and_another_its_own) {
    LetterLimit limit{{.a_day = 2}};
    MonoTime const now{};
    EXPECT_TRUE(limit.take("jo@shop.example", now));
    EXPECT_TRUE(limit.take("jo@shop.example", now + 23h));
    EXPECT_FALSE(limit.take("jo@shop.example", now + 23h));
    EXPECT_TRUE(limit.take("max@shop.example", now + 23h));
    EXPECT_TRUE(limit.take("jo@shop.example", now + 24h)) << "a day after the first";
}

TEST(LetterLimit, forgets_the_one_first_written_to_where_there_are_too_many) {
    LetterLimit limit{{.a_day = 1, .remembered_max = 2}};
    MonoTime const now{};
    EXPECT_TRUE(limit.take("a", now));
    EXPECT_TRUE(limit.take("b", now));
    EXPECT_TRUE(limit.take("c", now));
    EXPECT_EQ(limit.remembered(), 2U);
    EXPECT_FALSE(limit.take("b", now));
    EXPECT_TRUE(limit.take("a", now));
}

}  // namespace
}  // namespace ombrex::services
