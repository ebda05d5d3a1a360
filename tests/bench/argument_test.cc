// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/argument.h"

#include <gtest/gtest.h>

#include <vector>

namespace ombrex::bench {
namespace {

std::optional<std::array<int, 2>> read(std::vector<char const*> words) {
    words.insert(words.begin(), "a_bench");
    return numbers<2>(static_cast<int>(words.size()), words.data(), "a_bench [CALLS] [TIMES]", {1000, 20});
}

TEST(Argument, numbers_stand_in_their_order_and_the_usual_ones_where_none_do) {
    EXPECT_EQ(read({}), (std::array{1000, 20}));
    EXPECT_EQ(read({"7"}), (std::array{7, 20}));
    EXPECT_EQ(read({"7", "8"}), (std::array{7, 8}));
}

TEST(Argument, whatever_else_stands_there_starts_nothing) {
    for (auto const* word : {"--help", "-h", "all", "", "7x", "1e3", "0", "-7", "99999999999"}) {
        EXPECT_FALSE(read({word})) << word;
        EXPECT_FALSE(read({"7", word})) << word;
    }
    EXPECT_FALSE(read({"7", "8", "9"}));
}

}  // namespace
}  // namespace ombrex::bench
