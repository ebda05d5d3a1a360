// SPDX-License-Identifier: Apache-2.0
#include "api/convai_sound.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numbers>

namespace ombrex::api::convai {
namespace {

/// A second of 440 Hz.
std::vector<audio::Frame> tone() {
    std::vector<audio::Frame> out(50);
    std::size_t n = 0;
    for (auto& frame : out) {
        for (auto& sample : frame.samples) {
            auto const at = static_cast<double>(n++) / audio::narrow_rate;
            sample = static_cast<audio::Sample>(8'000 * std::sin(2 * std::numbers::pi * 440 * at));
        }
    }
    return out;
}

double level(audio::Samples samples) {
    double sum = 0;
    for (auto const s : samples) sum += static_cast<double>(s) * s;
    return std::sqrt(sum / static_cast<double>(samples.size()));
}

TEST(ConvaiSound, what_is_sent_in_a_format_comes_back_from_it_as_long_and_as_loud) {
    for (auto const* name : {"pcm_8000", "pcm_16000", "pcm_24000", "pcm_48000", "ulaw_8000"}) {
        auto const format = sound_format(name);
        ASSERT_TRUE(format) << name;
        SoundEncoder encoder{*format};
        SoundDecoder decoder{*format};
        std::vector<audio::Sample> heard;
        auto const frames = tone();
        for (std::size_t i = 0; i < frames.size(); i += 5) {
            auto const piece = encoder.encode(std::span{frames}.subspan(i, 5));
            auto const bytes = static_cast<std::size_t>(format->rate) / 10 * (format->ulaw ? 1 : 2);
            EXPECT_NEAR(static_cast<double>(piece.size()), static_cast<double>(bytes), 400) << name;
            auto const odd = piece.size() / 3 | 1U;  // a sample is cut in two
            decoder.decode(ByteView{piece}.first(odd), heard);
            decoder.decode(ByteView{piece}.subspan(odd), heard);
        }
        EXPECT_NEAR(static_cast<double>(heard.size()), 8'000, 80) << name;
        EXPECT_NEAR(level(audio::Samples{heard}.subspan(1'000, 6'000)), 8'000 / std::sqrt(2.0), 200) << name;
    }
}

TEST(ConvaiSound, a_format_that_is_not_spoken_is_none) {
    for (auto const* name : {"", "pcm_44100", "mp3_44100_128", "ulaw_16000"}) EXPECT_FALSE(sound_format(name)) << name;
    EXPECT_TRUE(sound_format(usual_format));
}

}  // namespace
}  // namespace ombrex::api::convai
