// SPDX-License-Identifier: Apache-2.0
#include "services/sign_in_throttle.h"

#include <gtest/gtest.h>

#include <string>

namespace ombrex::services {
namespace {

using namespace std::chrono_literals;

TEST(SignInThrottle, C18_the_wait_doubles_after_the_free_failures_and_ends_at_a_quarter_of_an_hour) {
    SignInThrottle throttle{{}};
    MonoTime now{};
    for (int n = 0; n < 5; ++n) throttle.failed("a@b.example", now);
    EXPECT_EQ(throttle.wait_for("a@b.example", now), 0s);
    for (auto const wait : {1s, 2s, 4s, 8s, 16s, 32s, 64s, 128s, 256s, 512s, 900s, 900s}) {
        throttle.failed("a@b.example", now);
        EXPECT_EQ(throttle.wait_for("a@b.example", now), wait);
        EXPECT_EQ(throttle.wait_for("a@b.example", now + wait - 1s), 1s);
        EXPECT_EQ(throttle.wait_for("a@b.example", now + wait), 0s);
        now += wait;
    }
    EXPECT_EQ(throttle.wait_for("other@b.example", now), 0s);
    throttle.succeeded("a@b.example");
    throttle.failed("a@b.example", now);
    EXPECT_EQ(throttle.wait_for("a@b.example", now), 0s);
}

TEST(SignInThrottle, C18_remembers_so_many_and_each_for_a_day) {
    SignInThrottle throttle{{.free = 0, .remembered_max = 3}};
    MonoTime const now{};
    for (int n = 0; n < 100; ++n) throttle.failed(std::to_string(n), now);
    EXPECT_LE(throttle.remembered(), 3U);
    EXPECT_GT(throttle.wait_for("99", now), 0s);
    throttle.failed("new", now + 25h);
    EXPECT_EQ(throttle.remembered(), 1U);
}

}  // namespace
}  // namespace ombrex::services
