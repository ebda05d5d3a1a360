// SPDX-License-Identifier: Apache-2.0
#include "privacy/small_groups.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/random.h"

namespace ombrex::privacy {
namespace {

ShownCounts shown(std::vector<GroupCount> counts) { return without_small_groups(published_policy, std::move(counts)); }

TEST(SmallGroups, C15_nine_people_are_withheld_and_ten_are_shown) {
    EXPECT_EQ(shown({{"calls", 40, 10}}).rows.front().count, 40U);
    EXPECT_EQ(shown({{"calls", 40, 9}}).rows.front().count, std::nullopt);
    EXPECT_EQ(shown({{"calls", 40, 9}}).total, std::nullopt) << "it is the very count";
    EXPECT_EQ(shown({}).total, 0U);
    EXPECT_TRUE(shown({{"calls", 0, 0}}).rows.empty());
}

TEST(SmallGroups, C15_what_is_withheld_cannot_be_computed_from_the_total) {
    auto const out = shown({{"booked", 30, 20}, {"message", 3, 2}, {"answered", 15, 12}});
    EXPECT_EQ(out.rows[0].count, 30U);
    EXPECT_EQ(out.rows[1].count, std::nullopt);
    EXPECT_EQ(out.rows[2].count, std::nullopt) << "the smallest of those that could be shown";
    EXPECT_EQ(out.total, 48U);
    EXPECT_EQ(shown({{"booked", 4, 3}, {"message", 3, 2}}).total, std::nullopt);
}

/// Over many tables: nothing is withheld alone, and behind what the total gives away stand enough people.
TEST(SmallGroups, C15_no_table_gives_a_small_group_away) {
    SeededRandom dice{15};
    for (int round = 0; round < 10'000; ++round) {
        std::vector<GroupCount> counts(dice.below(7));
        for (auto& one : counts) {
            one.people = dice.below(26);
            one.count = one.people * 2;
        }
        std::erase_if(counts, [](GroupCount const& one) { return one.people == 0; });
        auto const out = shown(counts);
        ASSERT_EQ(out.rows.size(), counts.size());
        std::uint64_t withheld = 0, most = 0;
        for (std::size_t i = 0; i < counts.size(); ++i) {
            if (out.rows[i].count) {
                ASSERT_GE(counts[i].people, 10U);
            } else {
                ++withheld;
                most = std::max(most, counts[i].people);
            }
        }
        if (!out.total) continue;
        ASSERT_NE(withheld, 1U);
        if (withheld > 0) {
            ASSERT_GE(most, 10U);
        }
    }
}

}  // namespace
}  // namespace ombrex::privacy
