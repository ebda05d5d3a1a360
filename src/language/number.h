// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "language/locale.h"
#include "language/token.h"

namespace ombrex::language {

/// A number read off the front of some tokens.
struct SpokenNumber {
    std::int64_t value;
    std::size_t tokens;  ///< How many it took, at least one.
};

/// Digits read off the front of some tokens, as in a telephone number or a code.
struct SpokenDigits {
    std::string digits;
    std::size_t tokens;
};

/// The digit of one word: "five", "oh", "o", "nought". Nothing for any other word.
[[nodiscard]] std::optional<int> digit_word(std::string_view folded);

/// The longest whole number at the front: "twenty two", "twenty-two", "two hundred and five", "a hundred", "nineteen
/// hundred", "three thousand", "1,250", "22". Below 10^12. "oh" alone is no number, "a" only before hundred and up.
[[nodiscard]] std::optional<SpokenNumber> read_cardinal(std::span<Token const> tokens);

/// The same for "twenty second", "hundred and first", "7th", "22nd". "second" is one: whoever asks knows the context.
[[nodiscard]] std::optional<SpokenNumber> read_ordinal(std::span<Token const> tokens);

/// Four digits read in pairs, 1000 to 9999: "nineteen oh four" (1904), "twenty twenty six", "twelve forty five".
[[nodiscard]] std::optional<SpokenNumber> read_pairs(std::span<Token const> tokens);

/// The longest run of digits at the front: "four one five", "double five", "triple two", "oh", "eight hundred" (800),
/// "fifty five twelve" (5512), "415-555". Between digits it passes over "-", ".", ",", "dash" and "hyphen".
[[nodiscard]] std::optional<SpokenDigits> read_digits(std::span<Token const> tokens);

/// "two hundred five" in America, "two hundred and five" in Britain. REQUIRES: |value| < 10^12.
[[nodiscard]] std::string say_number(std::int64_t value, Locale locale);

/// "twenty second". REQUIRES: 0 <= value < 10^12.
[[nodiscard]] std::string say_ordinal(std::int64_t value, Locale locale);

/// Digit by digit, a comma where the voice rests: "4155550132" in groups of 3, 3 and 4 is "four one five, five five
/// five, zero one three two". What the groups leave over comes last; other characters than digits are left out.
[[nodiscard]] std::string say_digits(std::string_view digits, std::span<std::size_t const> groups, Locale locale);

}  // namespace ombrex::language
