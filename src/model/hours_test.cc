// SPDX-License-Identifier: Apache-2.0
#include "model/hours.h"

#include <gtest/gtest.h>

namespace ombrex::model {
namespace {

using namespace std::chrono_literals;

class HoursTest : public testing::Test {
protected:
    HoursTest() {
        for (std::size_t day = 0; day < 5; ++day) hours.week[day] = {{8h + 30min, 12h}, {13h, 17h}};
        hours.special = {{day("2026-11-26"), "Thanksgiving", {}}, {day("2026-12-26"), "", {{10h, 14h}}}};
    }
    static LocalDays day(std::string_view text) { return parse_local_day(text).value(); }
    static LocalMinutes at(std::string_view text) { return parse_local_minutes(text).value(); }

    Hours hours;
};

TEST_F(HoursTest, are_half_open_and_close_for_lunch) {
    EXPECT_FALSE(hours.open_at(at("2026-09-16T08:29")));
    EXPECT_TRUE(hours.open_at(at("2026-09-16T08:30")));
    EXPECT_FALSE(hours.open_at(at("2026-09-16T12:00")));
    EXPECT_TRUE(hours.open_at(at("2026-09-16T13:00")));
    EXPECT_FALSE(hours.open_at(at("2026-09-16T17:00")));
}

TEST_F(HoursTest, are_none_on_a_day_that_is_not_named) { EXPECT_TRUE(hours.on(day("2026-09-19")).empty()); }

TEST_F(HoursTest, an_exception_closes_a_working_day_and_opens_a_saturday) {
    EXPECT_TRUE(hours.on(day("2026-11-26")).empty());
    ASSERT_EQ(hours.on(day("2026-12-26")).size(), 1U);
    EXPECT_EQ(hours.special_on(day("2026-11-26"))->name, "Thanksgiving");
    EXPECT_EQ(hours.special_on(day("2026-11-27")), nullptr);
}

}  // namespace
}  // namespace ombrex::model
