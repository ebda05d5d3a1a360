// SPDX-License-Identifier: Apache-2.0
#include "model/month.h"

#include <gtest/gtest.h>

namespace ombrex::model {
namespace {

using namespace std::chrono;

TEST(Month, is_written_and_read_back) {
    auto const september = parse_month("2026-09");
    ASSERT_TRUE(september);
    EXPECT_EQ(september.value(), year{2026} / September);
    EXPECT_EQ(to_string(september.value()), "2026-09");
    EXPECT_EQ(in_words(september.value()), "September 2026");
    for (auto const* wrong : {"", "2026", "2026-13", "2026-9", "09-2026", "2026-09-01"}) {
        EXPECT_FALSE(parse_month(wrong)) << wrong;
    }
}

TEST(Month, begins_by_the_clock_of_the_zone) {
    auto const toronto = TimeZone::find("America/Toronto").value();
    auto const utc = [](auto day, auto hours) { return TimePoint{sys_days{day} + hours}; };
    EXPECT_EQ(begin_of(year{2026} / October, toronto), utc(year{2026} / October / 1, hours{4}));
    EXPECT_EQ(begin_of(year{2026} / December, toronto), utc(year{2026} / December / 1, hours{5}));
    EXPECT_EQ(month_of(local_days{year{2026} / December / 31}), year{2026} / December);
    EXPECT_EQ(month_of(local_days{year{2026} / December / 31}) + months{1}, year{2027} / January);
}

}  // namespace
}  // namespace ombrex::model
