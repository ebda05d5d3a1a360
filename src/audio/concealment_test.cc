// SPDX-License-Identifier: Apache-2.0
#include "audio/concealment.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <vector>

#include "audio/detail/trial_signal.h"
#include "audio/level.h"

namespace ombrex::audio {
namespace {

constexpr double voice_hertz = 125;  // a period of 64 samples

class ConcealmentTest : public testing::Test {
protected:
    Concealment concealment;
    std::vector<Sample> speech = detail::tone(voice_hertz, narrow_rate, 8000, 8000);

    std::span<Sample> frame(std::size_t n) { return std::span{speech}.subspan(n * Frame::size, Frame::size); }
    void hear(std::size_t frames) {
        for (std::size_t n = 0; n < frames; ++n) concealment.heard(frame(n));
    }
    std::vector<Sample> fill(std::size_t count) {
        std::vector<Sample> out(count, Sample{12345});
        concealment.fill(out);
        return out;
    }
};

TEST_F(ConcealmentTest, leaves_speech_without_a_gap_as_it_is) {
    auto const before = speech;
    hear(50);
    EXPECT_EQ(speech, before);
}

TEST_F(ConcealmentTest, goes_on_with_the_last_pitch) {
    hear(10);
    auto const made = fill(Frame::size);
    EXPECT_GT(detail::peak_at(voice_hertz, narrow_rate, made), 4000);
    // No click at the seam: no step is greater than the steepest of the speech itself, and half of that.
    auto const steepest = 8000 * 2 * 3.1416 * voice_hertz / narrow_rate;
    EXPECT_LT(std::abs(made.front() - frame(9).back()), 1.5 * steepest);
    for (std::size_t i = 1; i < made.size(); ++i) EXPECT_LT(std::abs(made[i] - made[i - 1]), 1.5 * steepest) << i;
}

TEST_F(ConcealmentTest, fades_to_silence_within_sixty_milliseconds) {
    hear(10);
    auto const made = fill(5 * Frame::size);
    double const first = level_dbfs(std::span{made}.first(128));
    double const second = level_dbfs(std::span{made}.subspan(240, 128));
    EXPECT_LT(second, first - 6.0);
    EXPECT_EQ(level_dbfs(std::span{made}.subspan(480)), silence_dbfs);
}

TEST_F(ConcealmentTest, joins_the_speech_that_comes_back) {
    hear(10);
    fill(Frame::size);
    auto const before = frame(11).back();
    concealment.heard(frame(11));
    EXPECT_EQ(frame(11).back(), before);  // only the start is blended
    EXPECT_NE(level_dbfs(frame(11)), silence_dbfs);
}

TEST_F(ConcealmentTest, makes_silence_out_of_silence) { EXPECT_EQ(level_dbfs(fill(Frame::size)), silence_dbfs); }

TEST_F(ConcealmentTest, finds_the_pitch_of_every_voice) {
    for (double const hertz : {70.0, 90.0, 125.0, 160.0, 199.0, 400.0}) {
        concealment = {};
        speech = detail::tone(hertz, narrow_rate, 8000, 8000);
        hear(10);
        auto const made = fill(80);
        // Still in phase: what was made up is what would have come.
        auto const truth = frame(10).first(80);
        double error = 0;
        for (std::size_t i = 30; i < 80; ++i)
            error = std::max(error, std::abs(static_cast<double>(made[i] - truth[i])));
        EXPECT_LT(error, 1600) << hertz;
    }
}

TEST_F(ConcealmentTest, does_not_depend_on_how_a_gap_is_cut) {
    auto other = speech;
    hear(10);
    auto const whole = fill(600);
    for (std::size_t const piece : {1, 7, 160}) {
        Concealment again;
        for (std::size_t n = 0; n < 10; ++n) again.heard(std::span{other}.subspan(n * Frame::size, Frame::size));
        std::vector<Sample> made(600);
        for (std::size_t at = 0; at < made.size(); at += piece) {
            again.fill(std::span{made}.subspan(at, std::min(piece, made.size() - at)));
        }
        EXPECT_EQ(made, whole) << piece;
    }
}

TEST_F(ConcealmentTest, takes_speech_of_any_length) {
    for (std::size_t const count : {0, 1, 7, 40, 161, 1000}) {
        concealment.heard(std::span{speech}.first(count));
        fill(count);
    }
    hear(3);
    EXPECT_GT(level_dbfs(fill(80)), -20);
}

TEST_F(ConcealmentTest, is_loud_where_speech_was_at_full_scale_and_never_wraps) {
    speech = detail::tone(voice_hertz, narrow_rate, 8000, 60000);  // clipped
    hear(10);
    auto const made = fill(80);
    EXPECT_GE(*std::ranges::max_element(made), 32000);
    EXPECT_LE(*std::ranges::min_element(made), -32000);
}

}  // namespace
}  // namespace ombrex::audio
