// SPDX-License-Identifier: Apache-2.0
#include "audio/concealment.h"

#include <gtest/gtest.h>

#include <algorithm>
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
    double const first = level_dbfs(std::span{made}.first(80));
    double const second = level_dbfs(std::span{made}.subspan(240, 80));
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

TEST_F(ConcealmentTest, takes_packets_of_any_length_and_fills_gaps_from_five_milliseconds) {
    for (std::size_t const count : {0, 1, 7, 40, 161, 1000}) {
        concealment.heard(std::span{speech}.first(count));
        if (count < Concealment::fill_least) {
            EXPECT_DEATH(fill(count), "");
        } else {
            fill(count);
        }
    }
}

}  // namespace
}  // namespace ombrex::audio
