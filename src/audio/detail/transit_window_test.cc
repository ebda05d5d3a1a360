// SPDX-License-Identifier: Apache-2.0
#include "audio/detail/transit_window.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "base/random.h"

namespace ombrex::audio::detail {
namespace {

TEST(TransitWindow, agrees_with_sorting_the_last_values) {
    constexpr std::size_t capacity = 50;
    SeededRandom random{3};
    TransitWindow window{capacity};
    std::vector<std::int64_t> all;
    for (int i = 0; i < 1000; ++i) {
        all.push_back(static_cast<std::int64_t>(random.below(40)) - 20);  // many of them equal
        window.add(all.back());
        std::vector<std::int64_t> last(all.end() - static_cast<std::ptrdiff_t>(std::min(all.size(), capacity)),
                                       all.end());
        std::ranges::sort(last);
        ASSERT_EQ(window.least(), last.front());
        ASSERT_EQ(window.quantile(1.0), last.back());
        ASSERT_EQ(window.quantile(0.5), last[(last.size() + 1) / 2 - 1]);
    }
}

TEST(TransitWindow, one_of_two_hundred_may_be_slower_than_the_quantile) {
    TransitWindow window{200};
    for (int i = 0; i < 198; ++i) window.add(0);
    window.add(7);
    window.add(9);
    EXPECT_EQ(window.quantile(0.995), 7);
    window.add(0);  // the oldest goes
    window.add(9);
    EXPECT_EQ(window.quantile(0.995), 9);
}

TEST(TransitWindow, forgets_everything_when_cleared) {
    TransitWindow window{2};
    window.add(1);
    window.clear();
    EXPECT_TRUE(window.empty());
    window.add(5);
    EXPECT_EQ(window.least(), 5);
}

}  // namespace
}  // namespace ombrex::audio::detail
