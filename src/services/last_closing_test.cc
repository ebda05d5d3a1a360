// SPDX-License-Identifier: Apache-2.0
#include "services/last_closing.h"

#include <gtest/gtest.h>

namespace ombrex::services {
namespace {

using namespace std::chrono_literals;

LocalMinutes at(std::string_view text) { return parse_local_minutes(text).value(); }

/// From Monday to Friday, with a lunch.
model::Hours office() {
    model::Hours out;
    for (std::size_t day = 0; day < 5; ++day) out.week[day] = {{8h + 30min, 12h}, {13h, 17h}};
    out.special = {{parse_local_day("2026-11-26").value(), "Thanksgiving", {}}};
    return out;
}

TEST(LastClosing, was_on_the_evening_before_and_not_for_lunch) {
    struct Case {
        char const *now, *closed;
    };
    for (auto const& one : {Case{"2026-09-16T08:12", "2026-09-15T17:00"},  // a Wednesday
                            Case{"2026-09-16T12:30", "2026-09-15T17:00"},  // lunch
                            Case{"2026-09-16T16:59", "2026-09-15T17:00"}, Case{"2026-09-16T17:00", "2026-09-16T17:00"},
                            Case{"2026-09-21T09:00", "2026-09-18T17:00"},     // a weekend
                            Case{"2026-11-27T09:00", "2026-11-25T17:00"}}) {  // and a holiday
        EXPECT_EQ(last_closing(office(), at(one.now), 14), at(one.closed)) << one.now;
    }
}

TEST(LastClosing, who_is_open_past_midnight_closes_then_and_who_never_opens_never_closed) {
    auto hours = office();
    hours.week[4] = {{18h, 24h}};
    hours.week[5] = {{0h, 2h}};
    EXPECT_EQ(last_closing(hours, at("2026-09-19T09:00"), 14), at("2026-09-19T02:00"));
    EXPECT_EQ(last_closing(hours, at("2026-09-19T01:00"), 14), at("2026-09-17T17:00"));
    EXPECT_EQ(last_closing(model::Hours{}, at("2026-09-19T09:00"), 14), std::nullopt);
}

}  // namespace
}  // namespace ombrex::services
