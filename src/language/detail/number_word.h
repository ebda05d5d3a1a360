// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace ombrex::language::detail {

enum class NumberRole : std::uint8_t { digit, teen, tens, hundred, scale };

/// One word that counts: "five", "fifth", "hundred".
struct NumberWord {
    std::string_view text;
    std::int64_t value;
    NumberRole role;
    bool ordinal;
};

/// Nothing for a word that does not count. "oh" is no number word: only runs of digits know it.
[[nodiscard]] std::optional<NumberWord> number_word(std::string_view folded);

/// "one" to "nineteen" and the tens, for saying them. REQUIRES: a value that has a word of its own below 100.
[[nodiscard]] std::string_view cardinal_word(std::int64_t value);
[[nodiscard]] std::string_view ordinal_word(std::int64_t value);

}  // namespace ombrex::language::detail
