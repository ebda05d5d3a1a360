// SPDX-License-Identifier: Apache-2.0
#include "adapters/speech/detail/phrase.h"

#include <gtest/gtest.h>

namespace ombrex::speech::detail {
namespace {

TEST(Phrase, begins_with_the_first_sound_and_ends_soon_after_the_last) {
    struct Case {
        std::size_t silence_before, sound, silence_after, frames;
    };
    static constexpr Case cases[] = {
        {2000, 1600, 4000, 21},  // 80 + 1600 + 1600, in whole frames
        {0, 1600, 0, 10},       {10, 1600, 10, 11}, {0, 1, 0, 1}, {4000, 0, 4000, 0}, {0, 0, 0, 0},
    };
    for (auto const& [before, sound, after, frames] : cases) {
        std::vector<std::int16_t> pcm(before, 40);
        pcm.resize(before + sound, 2000);
        pcm.resize(before + sound + after, -40);
        EXPECT_EQ(trimmed(pcm).size(), frames * 160) << before << ' ' << sound << ' ' << after;
    }
}

TEST(Phrase, pauses_no_longer_than_listeners_wait) {
    struct Case {
        std::size_t pause, frames;
    };
    static constexpr Case cases[] = {{800, 25}, {2800, 38}, {2801, 38}, {8000, 38}};
    for (auto const& [pause, frames] : cases) {
        std::vector<std::int16_t> pcm(1600, 2000);
        pcm.resize(1600 + pause, 40);
        pcm.resize(1600 + pause + 1600, 2000);
        EXPECT_EQ(trimmed(pcm).size(), frames * 160) << pause;
    }
}

TEST(Phrase, negative_full_scale_is_a_sound) { EXPECT_EQ(trimmed({-32768}).size(), 160U); }

TEST(Phrase, clips_what_is_beyond_full_scale) {
    EXPECT_EQ(to_pcm(std::vector{0.0F, 0.5F, 1.5F, -1.5F}), (std::vector<std::int16_t>{0, 16384, 32767, -32768}));
}

}  // namespace
}  // namespace ombrex::speech::detail
