// SPDX-License-Identifier: Apache-2.0
#include "adapters/speech/detail/second_hearing.h"

#include <gtest/gtest.h>

#include <vector>

namespace ombrex::speech::detail {
namespace {

/// Half a second of a quiet line, a voice, half a second of a quiet line.
std::vector<std::int16_t> spoken(double seconds) {
    std::vector<std::int16_t> pcm;
    auto const add = [&](double length, std::int16_t peak) {
        for (int i = 0; i < static_cast<int>(length * 8000); ++i)
            pcm.push_back(i % 20 < 10 ? peak : std::int16_t(-peak));
    };
    add(0.5, 10);
    add(seconds, 6'000);
    add(0.5, 10);
    return pcm;
}

TEST(SecondHearing, is_wanted_where_the_words_cannot_be_all_that_was_said) {
    struct Case {
        char const* words;
        double seconds;
        bool short_of_it;
    };
    for (auto const& test :
         {Case{"1.", 5, true}, Case{"", 3, true}, Case{"0. Omer Hatted, my number is 720 555 0181.", 5, true},
          Case{"Men.", 3, true}, Case{"Sure, it's Ruth Alvarez.", 2, false}, Case{"No.", 0.5, false},
          Case{"10 o'clock please, on Monday.", 2, false}, Case{"9.30 on Monday would be fine", 2, false}}) {
        EXPECT_EQ(falls_short(test.words, spoken(test.seconds)), test.short_of_it) << test.words;
    }
}

}  // namespace
}  // namespace ombrex::speech::detail
