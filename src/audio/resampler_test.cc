// SPDX-License-Identifier: Apache-2.0
#include "audio/resampler.h"

#include <gtest/gtest.h>

#include <vector>

#include "audio/detail/trial_signal.h"

namespace ombrex::audio {
namespace {

std::vector<Sample> resampled(int from, int to, std::vector<Sample> const& in, std::size_t piece) {
    auto resampler = Resampler::make(from, to).value();
    std::vector<Sample> out;
    for (std::size_t at = 0; at < in.size(); at += piece) {
        auto const part = std::span{in}.subspan(at, std::min(piece, in.size() - at));
        std::vector<Sample> made(resampler.output_max(part.size()));
        made.resize(resampler.process(part, made));
        out.insert(out.end(), made.begin(), made.end());
    }
    return out;
}

struct Rates {
    int from, to;
};
constexpr Rates pairs[] = {{8000, 16000},  {16000, 8000}, {24000, 8000}, {8000, 24000},
                           {48000, 16000}, {8000, 48000}, {8000, 8000}};

TEST(Resampler, keeps_a_tone_of_the_voice_band) {
    for (auto const [from, to] : pairs) {
        auto const in = detail::tone(1000, from, static_cast<std::size_t>(from), 10000);
        auto const out = resampled(from, to, in, static_cast<std::size_t>(from / 50));
        ASSERT_EQ(out.size(), static_cast<std::size_t>(to)) << from << " to " << to;
        auto const settled = std::span{out}.subspan(out.size() / 10);
        EXPECT_NEAR(detail::peak_at(1000, to, settled), 10000, 300) << from << " to " << to;
    }
}

TEST(Resampler, takes_away_what_the_lower_rate_cannot_carry) {
    for (auto const [from, to] : {Rates{16000, 8000}, {24000, 8000}}) {
        auto const in = detail::tone(5000, from, static_cast<std::size_t>(from), 10000);
        auto const out = resampled(from, to, in, static_cast<std::size_t>(from / 50));
        EXPECT_LT(detail::peak_at(3000, to, out), 100) << from;  // where 5 kHz would fold to
    }
}

TEST(Resampler, whole_frames_in_give_whole_frames_out) {
    for (auto const [from, to] : pairs) {
        auto resampler = Resampler::make(from, to).value();
        std::vector<Sample> const in(static_cast<std::size_t>(from / 50));
        std::vector<Sample> out(resampler.output_max(in.size()));
        for (int i = 0; i < 100; ++i) {
            ASSERT_EQ(resampler.process(in, out), static_cast<std::size_t>(to / 50)) << from << " to " << to;
        }
    }
}

TEST(Resampler, does_not_depend_on_how_the_stream_is_cut) {
    auto const in = detail::speech_like(8000, 8000, 1);
    auto const whole = resampled(8000, 16000, in, in.size());
    for (std::size_t const piece : {1, 7, 160, 1000}) {
        EXPECT_EQ(resampled(8000, 16000, in, piece), whole) << piece;
    }
}

TEST(Resampler, refuses_rates_that_no_part_of_the_program_uses) {
    for (auto const [from, to] : {Rates{0, 8000}, {8000, 0}, {-8000, 8000}, {44100, 8000}, {8000, 11025}}) {
        auto const made = Resampler::make(from, to);
        ASSERT_FALSE(made);
        EXPECT_EQ(made.error().code, Errc::invalid_input);
    }
}

TEST(Resampler, refuses_an_output_that_may_be_too_small) {
    auto resampler = Resampler::make(8000, 16000).value();
    std::vector<Sample> in(160);
    std::vector<Sample> out(resampler.output_max(160) - 1);
    EXPECT_DEATH(resampler.process(in, out), "");
}

}  // namespace
}  // namespace ombrex::audio
