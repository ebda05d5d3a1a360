// SPDX-License-Identifier: Apache-2.0
#include "language/week_hours.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ombrex::language {
namespace {

using namespace std::chrono_literals;
using Block = WeekHours::Block;

TEST(WeekHours, reads_several_blocks_and_ranges_of_days) {
    auto const hours = WeekHours::parse("mon-fri 13:00-17:30 09:00-12:00; sat 10:00-24:00;").value();
    for (int day = 0; day < 5; ++day) {
        EXPECT_THAT(hours.on(day), testing::ElementsAre(Block{9h, 12h}, Block{13h, 17h + 30min}));
    }
    EXPECT_THAT(hours.on(5), testing::ElementsAre(Block{10h, 24h}));
    EXPECT_TRUE(hours.on(6).empty());
}

TEST(WeekHours, lets_a_range_run_over_sunday) {
    auto const hours = WeekHours::parse("sat-mon 00:00-24:00").value();
    EXPECT_FALSE(hours.on(5).empty());
    EXPECT_FALSE(hours.on(0).empty());
    EXPECT_TRUE(hours.on(1).empty());
}

TEST(WeekHours, says_what_it_wants_instead_of_guessing) {
    for (auto const* text :
         {"monday 09:00-17:00", "mon", "mon 9-5", "mon 17:00-09:00", "mon 09:00", "mon-xyz 09:00-17:00"}) {
        auto const hours = WeekHours::parse(text);
        ASSERT_FALSE(hours) << text;
        EXPECT_EQ(hours.error().code, Errc::invalid_input);
    }
    EXPECT_TRUE(WeekHours::parse("")) << "closed all week is a week";
}

}  // namespace
}  // namespace ombrex::language
