// SPDX-License-Identifier: Apache-2.0
#include "base/guarded_clock.h"

#include <gtest/gtest.h>

namespace ombrex {
namespace {

using namespace std::chrono_literals;

/// Wall time that can be set without monotonic time moving.
class SetClock final : public Clock {
public:
    [[nodiscard]] TimePoint now() const override { return wall; }
    [[nodiscard]] MonoTime monotonic() const override { return mono; }
    void pass(std::chrono::microseconds time) {
        wall += time;
        mono += time;
    }
    TimePoint wall{std::chrono::seconds{1'789'578'300}};
    MonoTime mono{1h};
};

class GuardedClockTest : public testing::Test {
protected:
    SetClock clock;
    bool vouched = false;
    GuardedClock guarded{clock, [this] { return vouched; }};
};

TEST_F(GuardedClockTest, goes_with_the_clock_and_its_small_corrections) {
    clock.pass(30h);
    EXPECT_EQ(guarded.now(), clock.wall);
    clock.wall += GuardedClock::leap_max;
    EXPECT_EQ(guarded.now(), clock.wall);
    EXPECT_EQ(guarded.ahead(), 0us);
}

TEST_F(GuardedClockTest, C24_a_leap_forward_that_nobody_vouches_for_is_not_believed_however_often_one_asks) {
    auto const before = guarded.now();
    clock.wall += 100 * 24h;
    EXPECT_EQ(guarded.now(), before);
    clock.pass(1h);
    EXPECT_EQ(guarded.now(), before + 1h);
    EXPECT_EQ(guarded.ahead(), 100 * 24h);
}

TEST_F(GuardedClockTest, is_itself_again_when_the_clock_is_put_right_or_vouched_for) {
    clock.wall += 48h;
    EXPECT_LT(guarded.now(), clock.wall);
    vouched = true;
    EXPECT_EQ(guarded.now(), clock.wall);
    vouched = false;
    clock.wall += 48h;
    EXPECT_LT(guarded.now(), clock.wall);
    clock.wall -= 48h;
    EXPECT_EQ(guarded.now(), clock.wall);
}

TEST_F(GuardedClockTest, believes_every_way_back) {
    clock.wall -= 1000h;
    EXPECT_EQ(guarded.now(), clock.wall);
}

}  // namespace
}  // namespace ombrex
