// SPDX-License-Identifier: Apache-2.0
#include "base/clock.h"

#include <gtest/gtest.h>

#include "base/deadline.h"

namespace ombrex {
namespace {

using namespace std::chrono_literals;

class ClockTest : public testing::Test {
protected:
    ManualClock clock{TimePoint{1'000'000s}};
};

TEST_F(ClockTest, stands_still_until_it_is_advanced) {
    auto const before = clock.now();
    EXPECT_EQ(clock.now(), before);
    clock.advance(90s);
    EXPECT_EQ(clock.now() - before, 90s);
}

TEST_F(ClockTest, moves_both_times_together) {
    auto const mono = clock.monotonic();
    clock.set(clock.now() + 24h);
    EXPECT_EQ(clock.monotonic() - mono, 24h);
}

TEST_F(ClockTest, a_shifted_clock_starts_elsewhere_and_runs_at_the_same_speed) {
    ShiftedClock const shifted{clock, TimePoint{5'000'000s}};
    EXPECT_EQ(shifted.now(), TimePoint{5'000'000s});
    clock.advance(3s);
    EXPECT_EQ(shifted.now(), TimePoint{5'000'003s});
    EXPECT_EQ(shifted.monotonic(), clock.monotonic());
}

TEST_F(ClockTest, a_deadline_only_shrinks_on_its_way_down) {
    auto const whole = Deadline::in(clock, 10s);
    EXPECT_EQ(whole.at_most(clock, 4s).left(clock), 4s);
    EXPECT_EQ(whole.at_most(clock, 60s).left(clock), 10s);
}

TEST_F(ClockTest, a_deadline_that_passed_has_nothing_left) {
    auto const soon = Deadline::in(clock, 1s);
    clock.advance(5s);
    EXPECT_TRUE(soon.passed(clock));
    EXPECT_EQ(soon.left(clock), 0s);
}

TEST(ThreadCpuTime, grows_with_work) {
    auto const before = thread_cpu_time();
    EXPECT_GE(before, 0us);
    bool grew = false;
    for (int i = 0; i < 100'000'000 && !grew; ++i) grew = thread_cpu_time() > before;
    EXPECT_TRUE(grew);
}

}  // namespace
}  // namespace ombrex
