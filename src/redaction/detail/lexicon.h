// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace ombrex::redaction::detail {

/// Classes of a word, as bits. The same numbers are in tools/redaction/build_lexicon.py.
enum WordClass : std::uint8_t {
    first_name = 1,
    surname = 2,       ///< One of the frequent ones.
    rare_surname = 4,  ///< Any other.
    common_word = 8,   ///< Stands in a dictionary in small letters.
};

/// Names and everyday words, about 100,000 (tools/redaction/build_lexicon.py says from where). 2 MB once built.
/// Thread: safe to share.
class Lexicon {
public:
    Lexicon();

    /// The classes of a word in small letters, with or without marks and apostrophes; 0 for an unknown one.
    [[nodiscard]] std::uint8_t classes(std::string_view word) const;

private:
    [[nodiscard]] std::uint8_t find(std::string_view plain) const;
    void add(std::string_view plain, std::uint8_t classes);

    std::vector<std::uint64_t> slots_;  ///< 56 bits of hash over 8 of classes; 0 is free.
};

/// Small letters a to z: marks off, apostrophes out ("o'néill" is "oneill"). At most 40 letters; views into `out`.
[[nodiscard]] std::string_view plain_letters(std::string_view word, char (&out)[40]);

}  // namespace ombrex::redaction::detail
