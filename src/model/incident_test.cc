// SPDX-License-Identifier: Apache-2.0
#include "model/incident.h"

#include <gtest/gtest.h>

namespace ombrex::model {
namespace {

using namespace std::chrono_literals;

TEST(Incident, C32_the_clock_reminds_at_half_at_four_fifths_and_at_the_end) {
    Incident incident;
    incident.aware = TimePoint{1'000h};
    struct Case {
        TimePoint::duration after;
        int percent, reminder;
    };
    for (auto const& [after, percent, reminder] :
         {Case{-1h, 0, 0}, Case{0h, 0, 0}, Case{36h - 1us, 49, 0}, Case{36h, 50, 50}, Case{57h, 79, 50},
          Case{57h + 36min, 80, 80}, Case{72h - 1us, 99, 80}, Case{72h, 100, 100}, Case{144h, 200, 100},
          Case{24h * 3650, 9'999, 100}}) {
        auto const clock = breach_clock(incident, 72h, incident.aware + after);
        EXPECT_EQ(clock.percent, percent);
        EXPECT_EQ(clock.reminder, reminder) << percent;
        EXPECT_EQ(clock.tell_by, incident.aware + 72h);
    }
}

TEST(Incident, whoever_was_told_or_closed_is_not_reminded_of) {
    Incident incident;
    incident.told = incident.aware + 71h;
    EXPECT_EQ(breach_clock(incident, 72h, incident.aware + 80h).reminder, 0);
    EXPECT_EQ(breach_clock(incident, 72h, incident.aware + 80h).percent, 98);
    incident.told.reset();
    incident.closed = incident.aware + 1h;
    EXPECT_EQ(breach_clock(incident, 72h, incident.aware + 80h).reminder, 0);
}

}  // namespace
}  // namespace ombrex::model
