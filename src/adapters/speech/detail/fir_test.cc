// SPDX-License-Identifier: Apache-2.0
#include "adapters/speech/detail/fir.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <ostream>

namespace ombrex::speech::detail {
namespace {

double level_db(std::vector<float> const& sound) {
    double power = 0;
    for (std::size_t i = 200; i + 200 < sound.size(); ++i) power += std::pow(sound[i], 2);
    return 10 * std::log10(power / static_cast<double>(sound.size() - 400) + 1e-12);
}

std::vector<float> tone(double hz, double rate, double seconds) {
    std::vector<float> sound(static_cast<std::size_t>(rate * seconds));
    for (std::size_t i = 0; i < sound.size(); ++i) {
        sound[i] = static_cast<float>(0.5 * std::sin(2 * std::numbers::pi * hz * static_cast<double>(i) / rate));
    }
    return sound;
}

struct Band {
    std::size_t factor;
    double hz;
    double least_db, most_db;  // of a tone at -9 dBFS

    friend void PrintTo(Band const& band, std::ostream* out) { *out << band.factor << " down, " << band.hz << " Hz"; }
};

class RateChangeBand : public testing::TestWithParam<Band> {};

TEST_P(RateChangeBand, going_down_keeps_speech_and_stops_what_would_fold) {
    auto const [factor, hz, least_db, most_db] = GetParam();
    auto const low = RateChange{factor}.down(tone(hz, 8000.0 * static_cast<double>(factor), 0.5));
    EXPECT_EQ(low.size(), 4000U);
    EXPECT_GE(level_db(low), least_db);
    EXPECT_LE(level_db(low), most_db);
}

INSTANTIATE_TEST_SUITE_P(Bands, RateChangeBand,
                         testing::Values(Band{2, 300, -9.2, -8.9}, Band{2, 3400, -9.6, -8.9}, Band{2, 4600, -999, -60},
                                         Band{2, 7000, -999, -70}, Band{3, 1000, -9.2, -8.9}, Band{3, 3400, -9.6, -8.9},
                                         Band{3, 5000, -999, -60}, Band{3, 11000, -999, -70}));

TEST(RateChange, up_and_down_again_gives_the_same_sound_without_delay) {
    RateChange const change{2};
    std::vector<std::int16_t> pcm(2000);
    for (std::size_t i = 0; i < pcm.size(); ++i)
        pcm[i] = static_cast<std::int16_t>(9000 * std::sin(0.7 * static_cast<double>(i)));
    auto const again = change.down(change.up(pcm));
    ASSERT_EQ(again.size(), pcm.size());
    for (std::size_t i = 60; i + 60 < pcm.size(); ++i) EXPECT_NEAR(again[i] * 32768, pcm[i], 40) << i;
}

TEST(RateChange, nothing_in_nothing_out) {
    EXPECT_TRUE(RateChange{2}.up({}).empty());
    EXPECT_TRUE(RateChange{3}.down({}).empty());
}

}  // namespace
}  // namespace ombrex::speech::detail
