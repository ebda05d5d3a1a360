// SPDX-License-Identifier: Apache-2.0
#include "base/time_zone.h"

#include <gtest/gtest.h>

namespace ombrex {
namespace {

class TimeZoneTest : public testing::Test {
protected:
    TimeZone denver = TimeZone::find("America/Denver").value();

    static LocalMinutes local(std::string_view text) { return parse_local_minutes(text).value(); }
};

TEST_F(TimeZoneTest, goes_there_and_back_on_an_ordinary_day) {
    auto const instant = denver.to_instant(local("2026-09-16T11:05"));
    EXPECT_EQ(instant.kind, TimeZone::Kind::unique);
    EXPECT_EQ(to_string(TimeZone::utc().to_local(instant.first)), "2026-09-16T17:05");
    EXPECT_EQ(to_string(denver.to_local(instant.first)), "2026-09-16T11:05");
}

TEST_F(TimeZoneTest, knows_the_hour_that_the_clocks_skip) {
    auto const instant = denver.to_instant(local("2026-03-08T02:30"));
    EXPECT_EQ(instant.kind, TimeZone::Kind::skipped);
    EXPECT_EQ(to_string(denver.to_local(instant.first)), "2026-03-08T03:00");
}

TEST_F(TimeZoneTest, knows_the_hour_that_comes_twice) {
    auto const instant = denver.to_instant(local("2026-11-01T01:30"));
    EXPECT_EQ(instant.kind, TimeZone::Kind::twice);
    EXPECT_EQ(to_string(TimeZone::utc().to_local(instant.first)), "2026-11-01T07:30");
}

TEST_F(TimeZoneTest, writes_the_wall_clock_with_how_far_it_is_from_utc) {
    EXPECT_EQ(with_offset(local("2026-07-01T09:00"), denver), "2026-07-01T09:00:00-06:00");
    EXPECT_EQ(with_offset(local("2026-12-01T09:00"), denver), "2026-12-01T09:00:00-07:00");
    EXPECT_EQ(with_offset(local("2026-11-01T01:30"), denver), "2026-11-01T01:30:00-06:00") << "it comes twice";
    EXPECT_EQ(with_offset(local("2026-03-08T02:30"), denver), "2026-03-08T03:00:00-06:00") << "it is skipped";
    EXPECT_EQ(with_offset(local("2026-07-01T09:00"), TimeZone::find("Asia/Kolkata").value()),
              "2026-07-01T09:00:00+05:30");
}

TEST_F(TimeZoneTest, names_a_zone_that_does_not_exist) {
    auto const none = TimeZone::find("Mars/Olympus");
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, Errc::invalid_input);
    EXPECT_NE(none.error().detail.find("Mars/Olympus"), std::string::npos);
}

TEST_F(TimeZoneTest, refuses_dates_and_times_that_do_not_exist) {
    for (auto const* text :
         {"2026-02-29T10:00", "2026-09-16T24:01", "2026-09-16 11:05", "2026-13-01T10:00", "2026-9-16T11:05", ""}) {
        EXPECT_FALSE(parse_local_minutes(text)) << text;
    }
    EXPECT_TRUE(parse_local_minutes("2028-02-29T10:00"));
    EXPECT_EQ(parse_clock("24:00").value().count(), 1440);
}

}  // namespace
}  // namespace ombrex
