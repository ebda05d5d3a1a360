// SPDX-License-Identifier: Apache-2.0
#include "adapters/speech/load_meter.h"

#include <gtest/gtest.h>

namespace ombrex::speech {
namespace {

using namespace std::chrono_literals;

constexpr MonoTime at(std::chrono::microseconds since_start) { return MonoTime{1000s + since_start}; }

TEST(LoadMeter, an_idle_pool_has_no_load) {
    LoadMeter meter;
    EXPECT_EQ(meter.workers(at(0s)), 0.0);
}

TEST(LoadMeter, is_the_busy_share_of_the_window) {
    LoadMeter meter;
    meter.busy(at(1s), at(3s));
    EXPECT_DOUBLE_EQ(meter.workers(at(8s)), 2.0 / 8);
}

TEST(LoadMeter, workers_that_are_busy_at_the_same_time_add_up) {
    LoadMeter meter;
    for (auto second = 0s; second < 8s; ++second) {
        meter.busy(at(second), at(second + 1s));
        meter.busy(at(second), at(second + 1s));
    }
    EXPECT_DOUBLE_EQ(meter.workers(at(8s)), 2.0);
}

TEST(LoadMeter, the_second_that_is_not_over_does_not_count_yet) {
    LoadMeter meter;
    meter.busy(at(7500ms), at(8500ms));
    EXPECT_DOUBLE_EQ(meter.workers(at(8900ms)), 0.5 / 8);
    EXPECT_DOUBLE_EQ(meter.workers(at(9s)), 1.0 / 8);
}

TEST(LoadMeter, forgets_what_is_older_than_the_window) {
    LoadMeter meter;
    meter.busy(at(0s), at(2s));
    EXPECT_DOUBLE_EQ(meter.workers(at(9s)), 1.0 / 8);
    EXPECT_DOUBLE_EQ(meter.workers(at(10s)), 0.0);
    EXPECT_DOUBLE_EQ(meter.workers(at(1000s)), 0.0);
    meter.busy(at(1000s), at(1001s));
    EXPECT_DOUBLE_EQ(meter.workers(at(1001s)), 1.0 / 8);
}

TEST(LoadMeter, work_longer_than_the_window_counts_only_inside_it) {
    LoadMeter meter;
    meter.busy(at(0s), at(100s));
    EXPECT_DOUBLE_EQ(meter.workers(at(100s)), 1.0);
}

}  // namespace
}  // namespace ombrex::speech
