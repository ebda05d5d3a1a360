// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ombrex::bench {

/// The words of a text in one spelling, so that only hearing is scored and not writing: lower case, no punctuation,
/// numbers as single digits however they were written ("9:30", "nine thirty", "twenty first"), letters that were
/// spelled one by one as one word.
[[nodiscard]] std::vector<std::string> plain_words(std::string_view text);

struct WordErrors {
    std::size_t words = 0;
    std::size_t errors = 0;  ///< the fewest insertions, deletions and replacements

    [[nodiscard]] double percent() const {
        return words == 0 ? 0 : 100.0 * static_cast<double>(errors) / static_cast<double>(words);
    }
    WordErrors& operator+=(WordErrors const& other);
};

[[nodiscard]] WordErrors word_errors(std::string_view said, std::string_view written);

}  // namespace ombrex::bench
