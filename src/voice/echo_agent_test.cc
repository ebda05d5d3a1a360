// SPDX-License-Identifier: Apache-2.0
#include "voice/echo_agent.h"

#include <gtest/gtest.h>

#include "voice/trial_agent.h"
#include "voice/trial_phone.h"

namespace ombrex::voice {
namespace {

TEST(EchoAgent, says_back_every_frame_half_a_second_later) {
    EchoAgent agent;
    TrialFloor floor;
    MonoTime now{std::chrono::hours{1}};
    agent.begin(floor, now);
    for (int i = 0; i < 60; ++i) {
        auto beat = floor.beat(flat(static_cast<audio::Sample>(i + 1)), now);
        auto const expected = i <= 25 ? audio::Frame{} : flat(static_cast<audio::Sample>(i - 25));
        EXPECT_EQ(beat.played, expected) << i;
        agent.on(beat, now);
    }
}

}  // namespace
}  // namespace ombrex::voice
