// SPDX-License-Identifier: Apache-2.0
#include "adapters/speech/detail/repetition.h"

#include <cstddef>

namespace ombrex::speech::detail {
namespace {

constexpr std::size_t longest = 8;  // pieces
constexpr std::size_t times = 3;

/// How many of the last pieces are the same as those `period` before them.
std::size_t repeated(std::vector<std::int64_t> const& tokens, std::size_t period) {
    std::size_t count = 0;
    while (count + period < tokens.size() &&
           tokens[tokens.size() - 1 - count] == tokens[tokens.size() - 1 - count - period])
        ++count;
    return count;
}

}  // namespace

void drop_repetition(std::vector<std::int64_t>& tokens) {
    for (std::size_t period = 1; period <= longest; ++period) {
        auto const count = repeated(tokens, period);
        if (count >= (times - 1) * period) return tokens.resize(tokens.size() - count);
    }
}

}  // namespace ombrex::speech::detail
