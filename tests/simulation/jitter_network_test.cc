// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "tests/simulation/jitter_network.h"

namespace ombrex::simulation {
namespace {

using namespace std::chrono_literals;

constexpr std::uint64_t seed = 20261122;

// No fixed delay is right everywhere; the adaptive one is near the best of them on each network.
TEST(JitterNetwork, the_adaptive_delay_is_near_the_best_fixed_one_on_every_network) {
    for (auto const network : networks) {
        auto const flights = fly(network, seed);
        double best = 0;
        for (auto const delay : {40ms, 60ms, 100ms}) best = std::max(best, judge_fixed(flights, delay).mos);
        EXPECT_GE(judge(flights, {}).mos, best - 0.10) << name_of(network);
    }
}

TEST(JitterNetwork, a_leg_of_an_agent_stays_below_its_greatest_delay) {
    for (auto const network : networks) {
        EXPECT_LE(judge(fly(network, seed), {}).delay_ms, 30 + 75) << name_of(network);
    }
}

TEST(JitterNetwork, clock_drift_of_both_signs_costs_single_frames) {
    auto flights = fly(Network::drift, seed);
    EXPECT_LE(judge(flights, {}).loss_percent, 1.0);
    for (auto& flight : flights) flight.arrives -= flight.sent / 5000;  // 100 ppm too slow becomes 100 ppm too fast
    EXPECT_LE(judge(flights, {}).loss_percent, 1.0);
}

TEST(JitterNetwork, a_steady_network_costs_nothing) {
    auto const verdict = judge(fly(Network::lan, seed), {});
    EXPECT_LE(verdict.loss_percent, 0.02);
    EXPECT_LE(verdict.delay_ms, 30 + 25);
}

}  // namespace
}  // namespace ombrex::simulation
