// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ombrex::language {

/// Digits that stand together in a text, spoken or written: "4111-1111", "four one, one one".
struct DigitRun {
    std::size_t begin;  ///< Bytes of the text.
    std::size_t end;
    std::string digits;
    bool plus = false;  ///< A '+' or "plus" stands before it, as before a telephone number.
};
/// All of a text, in order. Fillers ("uh", "and then") do not end a run.
[[nodiscard]] std::vector<DigitRun> digit_runs(std::string_view text);

/// Whether digits are the number of a payment card: so many as a network issues under the first of them, and the last
/// one checks (ISO/IEC 7812-1 annex B, the Luhn formula).
[[nodiscard]] bool is_card_number(std::string_view digits) noexcept;

/// Whether a card's number stands in a text, maybe inside of a longer run of digits.
[[nodiscard]] bool holds_card_number(std::string_view text);

/// What a card's number is kept as: "[card ending 1111]".
[[nodiscard]] std::string card_words(std::string_view digits);

/// C12: a text fit to keep: in place of a card's number stands card_words(). So it does where a digit was misheard: in
/// place of 13 to 19 digits in one piece that look like a card and not like a telephone number.
[[nodiscard]] std::string without_card_numbers(std::string_view text);

}  // namespace ombrex::language
