// SPDX-License-Identifier: Apache-2.0
#include "audio/silencer.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace ombrex::audio {
namespace {

using namespace std::chrono_literals;

/// A second of ones at 1000 samples a second, given in pieces: what is 0 afterwards.
std::vector<Sample> silenced(std::vector<TimeRange> ranges, std::size_t piece) {
    std::vector<Sample> samples(1000, 1);
    Silencer silencer{std::move(ranges), 1000};
    for (std::size_t at = 0; at < samples.size(); at += piece)
        silencer.apply(std::span{samples}.subspan(at, std::min(piece, samples.size() - at)));
    return samples;
}

TEST(Silencer, C23_silences_the_ranges_and_nothing_else_however_the_samples_come) {
    std::vector<TimeRange> const ranges{{700ms, 5s}, {100ms, 200ms}, {150ms, 260ms}, {260ms, 261ms}, {50ms, 40ms}};
    for (std::size_t const piece : {1U, 7U, 20U, 160U, 1000U}) {
        auto const samples = silenced(ranges, piece);
        for (std::size_t i = 0; i < samples.size(); ++i) {
            bool const quiet = (i >= 100 && i < 261) || i >= 700;
            ASSERT_EQ(samples[i], quiet ? 0 : 1) << i << " in pieces of " << piece;
        }
    }
}

TEST(Silencer, leaves_all_as_it_is_without_a_range) {
    auto const samples = silenced({}, 20);
    EXPECT_EQ(std::ranges::count(samples, Sample{1}), 1000);
}

}  // namespace
}  // namespace ombrex::audio
