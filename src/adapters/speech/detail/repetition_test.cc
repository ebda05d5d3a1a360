// SPDX-License-Identifier: Apache-2.0
#include "adapters/speech/detail/repetition.h"

#include <gtest/gtest.h>

namespace ombrex::speech::detail {
namespace {

TEST(Repetition, is_left_once) {
    using Tokens = std::vector<std::int64_t>;
    struct Case {
        Tokens written, kept;
    };
    for (auto const& test : {
             Case{{}, {}},
             Case{{1}, {1}},
             Case{{1, 2, 3}, {1, 2, 3}},
             Case{{5, 5}, {5, 5}},
             Case{{5, 6, 7, 7, 7, 7}, {5, 6, 7}},
             Case{{1, 2, 3, 2, 3, 2, 3, 2}, {1, 2, 3}},
             Case{{7, 7, 7, 1}, {7, 7, 7, 1}},
             Case{{1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4}, {1, 2, 3, 4}},
         }) {
        auto tokens = test.written;
        drop_repetition(tokens);
        EXPECT_EQ(tokens, test.kept);
    }
}

}  // namespace
}  // namespace ombrex::speech::detail
