// SPDX-License-Identifier: Apache-2.0
#include "language/detail/number_word.h"

#include <algorithm>
#include <array>

namespace ombrex::language::detail {
namespace {

using enum NumberRole;

/// In the order of the alphabet.
constexpr std::array words{
    NumberWord{"billion", 1'000'000'000, scale, false},
    NumberWord{"billionth", 1'000'000'000, scale, true},
    NumberWord{"eight", 8, digit, false},
    NumberWord{"eighteen", 18, teen, false},
    NumberWord{"eighteenth", 18, teen, true},
    NumberWord{"eighth", 8, digit, true},
    NumberWord{"eightieth", 80, tens, true},
    NumberWord{"eighty", 80, tens, false},
    NumberWord{"eleven", 11, teen, false},
    NumberWord{"eleventh", 11, teen, true},
    NumberWord{"fifteen", 15, teen, false},
    NumberWord{"fifteenth", 15, teen, true},
    NumberWord{"fifth", 5, digit, true},
    NumberWord{"fiftieth", 50, tens, true},
    NumberWord{"fifty", 50, tens, false},
    NumberWord{"first", 1, digit, true},
    NumberWord{"five", 5, digit, false},
    NumberWord{"fortieth", 40, tens, true},
    NumberWord{"forty", 40, tens, false},
    NumberWord{"four", 4, digit, false},
    NumberWord{"fourteen", 14, teen, false},
    NumberWord{"fourteenth", 14, teen, true},
    NumberWord{"fourth", 4, digit, true},
    NumberWord{"fourty", 40, tens, false},
    NumberWord{"hundred", 100, hundred, false},
    NumberWord{"hundredth", 100, hundred, true},
    NumberWord{"million", 1'000'000, scale, false},
    NumberWord{"millionth", 1'000'000, scale, true},
    NumberWord{"nine", 9, digit, false},
    NumberWord{"nineteen", 19, teen, false},
    NumberWord{"nineteenth", 19, teen, true},
    NumberWord{"ninetieth", 90, tens, true},
    NumberWord{"ninety", 90, tens, false},
    NumberWord{"ninth", 9, digit, true},
    NumberWord{"nought", 0, digit, false},
    NumberWord{"one", 1, digit, false},
    NumberWord{"second", 2, digit, true},
    NumberWord{"seven", 7, digit, false},
    NumberWord{"seventeen", 17, teen, false},
    NumberWord{"seventeenth", 17, teen, true},
    NumberWord{"seventh", 7, digit, true},
    NumberWord{"seventieth", 70, tens, true},
    NumberWord{"seventy", 70, tens, false},
    NumberWord{"six", 6, digit, false},
    NumberWord{"sixteen", 16, teen, false},
    NumberWord{"sixteenth", 16, teen, true},
    NumberWord{"sixth", 6, digit, true},
    NumberWord{"sixtieth", 60, tens, true},
    NumberWord{"sixty", 60, tens, false},
    NumberWord{"ten", 10, teen, false},
    NumberWord{"tenth", 10, teen, true},
    NumberWord{"third", 3, digit, true},
    NumberWord{"thirteen", 13, teen, false},
    NumberWord{"thirteenth", 13, teen, true},
    NumberWord{"thirtieth", 30, tens, true},
    NumberWord{"thirty", 30, tens, false},
    NumberWord{"thousand", 1000, scale, false},
    NumberWord{"thousandth", 1000, scale, true},
    NumberWord{"three", 3, digit, false},
    NumberWord{"twelfth", 12, teen, true},
    NumberWord{"twelve", 12, teen, false},
    NumberWord{"twentieth", 20, tens, true},
    NumberWord{"twenty", 20, tens, false},
    NumberWord{"two", 2, digit, false},
    NumberWord{"zero", 0, digit, false},
};
static_assert(std::ranges::is_sorted(words, {}, &NumberWord::text));

constexpr std::array<std::string_view, 28> cardinals{
    "zero",   "one",    "two",    "three",    "four",     "five",    "six",     "seven",     "eight",    "nine",
    "ten",    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    "twenty", "thirty", "forty",  "fifty",    "sixty",    "seventy", "eighty",  "ninety"};
constexpr std::array<std::string_view, 28> ordinals{
    "zeroth",     "first",     "second",    "third",       "fourth",     "fifth",      "sixth",
    "seventh",    "eighth",    "ninth",     "tenth",       "eleventh",   "twelfth",    "thirteenth",
    "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
    "thirtieth",  "fortieth",  "fiftieth",  "sixtieth",    "seventieth", "eightieth",  "ninetieth"};

constexpr std::size_t row(std::int64_t value) { return static_cast<std::size_t>(value < 20 ? value : 18 + value / 10); }

}  // namespace

std::optional<NumberWord> number_word(std::string_view folded) {
    auto const* const found = std::ranges::lower_bound(words, folded, {}, &NumberWord::text);
    if (found == words.end() || found->text != folded) return std::nullopt;
    return *found;
}

std::string_view cardinal_word(std::int64_t value) { return cardinals[row(value)]; }
std::string_view ordinal_word(std::int64_t value) { return ordinals[row(value)]; }

}  // namespace ombrex::language::detail
