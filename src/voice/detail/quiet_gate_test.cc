// SPDX-License-Identifier: Apache-2.0
#include "voice/detail/quiet_gate.h"

#include <gtest/gtest.h>

#include <vector>

namespace ombrex::voice::detail {
namespace {

constexpr float surely = 0.9F, hardly = 0.4F;

std::vector<audio::Sample> tone(double dbfs) {
    std::vector<audio::Sample> window(256);
    auto const level = static_cast<audio::Sample>(audio::rms_at(dbfs));
    for (std::size_t i = 0; i < window.size(); ++i) window[i] = i % 8 < 4 ? level : static_cast<audio::Sample>(-level);
    return window;
}

/// Whether a window at this level is the room, after a second of speech at that one.
bool is_room(double voice, double level) {
    QuietGate gate;
    for (int i = 0; i < 31; ++i) static_cast<void>(gate.hear(tone(voice), surely));
    return gate.hear(tone(level), hardly);
}

TEST(QuietGate, takes_for_the_room_what_is_far_below_the_voice) {
    struct Case {
        char const* what;
        double voice, level;
        bool room;
    };
    for (auto const& test : {Case{"digital silence", -25, -100, true}, Case{"comfort noise", -25, -65, true},
                             Case{"an echo dying away", -25, -55, true}, Case{"a soft syllable", -25, -42, false},
                             Case{"street noise", -25, -40, false}, Case{"a whisperer's last word", -50, -60, false},
                             Case{"a whisperer's room", -45, -75, true}}) {
        EXPECT_EQ(is_room(test.voice, test.level), test.room) << test.what;
    }
}

TEST(QuietGate, forgets_a_shout_within_seconds) {
    QuietGate gate;
    static_cast<void>(gate.hear(tone(-10), surely));
    EXPECT_FALSE(gate.hear(tone(-40), surely));
    for (int i = 0; i < 400; ++i) static_cast<void>(gate.hear(tone(-48), surely));
    EXPECT_FALSE(gate.hear(tone(-50), hardly));
}

TEST(QuietGate, leaves_it_to_the_model_before_anybody_has_spoken) {
    QuietGate gate;
    EXPECT_FALSE(gate.hear(tone(-60), hardly)) << "nobody knows yet how loud he is";
}

}  // namespace
}  // namespace ombrex::voice::detail
