// SPDX-License-Identifier: Apache-2.0
#include "voice/detail/beat_phase.h"

#include <gtest/gtest.h>

#include <vector>

namespace ombrex::voice::detail {
namespace {

using namespace std::chrono_literals;

TEST(BeatPhase, lets_the_last_packet_wait_two_milliseconds) {
    struct Case {
        char const* what;
        std::vector<std::chrono::microseconds> waits;  // again and again
        std::chrono::microseconds earlier;
    };
    for (auto const& [what, waits, earlier] : {
             Case{"in step", {2ms, 3ms}, 0ms},
             Case{"the first packet was late", {16ms, 17ms, 15ms}, 13ms},
             Case{"hardly in time", {0ms, 1ms}, -2ms},
             Case{"now before the beat, now after it", {19ms, 1ms}, -3ms},
             Case{"30 ms packets", {2ms, 12ms}, 0ms},
             Case{"uneven", {1ms, 6ms, 11ms, 16ms}, 0ms},
         }) {
        BeatPhase phase;
        for (std::size_t i = 0; i < 49; ++i) phase.packet(waits[i % waits.size()]);
        EXPECT_EQ(phase.correction(), 0us) << "not before a second has passed";
        phase.packet(waits[0]);
        EXPECT_EQ(phase.correction(), earlier) << what;
        EXPECT_EQ(phase.correction(), 0us) << "once";
    }
}

}  // namespace
}  // namespace ombrex::voice::detail
