// SPDX-License-Identifier: Apache-2.0
#include "redaction/detail/misheard.h"

#include <algorithm>
#include <array>
#include <span>

namespace ombrex::redaction::detail {
namespace {

/// Of four letters or more: a shorter word has too many neighbours.
constexpr auto dictated = std::to_array<std::string_view>(
    {"zero",     "three",    "four",     "five",     "seven",     "eight",     "nine",      "nought",   "eleven",
     "twelve",   "thirteen", "fourteen", "fifteen",  "sixteen",   "seventeen", "eighteen",  "nineteen", "twenty",
     "thirty",   "forty",    "fifty",    "sixty",    "seventy",   "eighty",    "ninety",    "double",   "triple",
     "hundred",  "thousand", "january",  "february", "april",     "august",    "september", "october",  "november",
     "december", "alpha",    "bravo",    "charlie",  "delta",     "echo",      "foxtrot",   "golf",     "hotel",
     "india",    "juliet",   "kilo",     "lima",     "mike",      "oscar",     "papa",      "quebec",   "romeo",
     "sierra",   "tango",    "uniform",  "victor",   "whiskey",   "xray",      "yankee",    "zulu",     "gmail",
     "hotmail",  "outlook",  "yahoo",    "icloud",   "underscore"});

/// At most one letter put in, left out or changed; the first one is always heard.
bool is_neighbour(std::string_view a, std::string_view b) {
    if (a.size() < b.size()) std::swap(a, b);
    if (a.size() - b.size() > 1 || a.front() != b.front()) return false;
    auto const apart = std::ranges::mismatch(a, b);
    auto const at = static_cast<std::size_t>(apart.in1 - a.begin());
    if (at == a.size()) return true;
    return a.substr(at + 1) == b.substr(a.size() == b.size() ? at + 1 : at);
}

bool is_everyday(std::string_view word, Lexicon const& lexicon) { return (lexicon.classes(word) & common_word) != 0; }

}  // namespace

Cues misheard_cue(std::string_view word, CueWords const& lists) {
    if (word.size() < 3) return {};
    std::string_view const stem = word.size() >= 5 && word.ends_with("er") ? word.substr(0, word.size() - 2) : word;
    if (auto const cues = lists.find(stem); stem.size() < word.size() && (cues.number >= 0 || (cues.cues != 0)))
        if (std::ranges::find(dictated, stem) != dictated.end() || cues.number >= 0) return cues;
    auto const said = std::ranges::find_if(dictated, [&](auto known) { return is_neighbour(word, known); });
    return said == dictated.end() ? Cues{} : lists.find(*said);
}

bool is_misheard(std::string_view word, Lexicon const& lexicon) {
    constexpr std::size_t letters_max = 20;
    if (word.size() > letters_max) return false;
    if (word.ends_with("er") && is_everyday(word.substr(0, word.size() - 2), lexicon)) return true;
    char tried[letters_max + 1];
    for (std::size_t at = 0; at <= word.size(); ++at) {
        std::size_t const front = word.copy(tried, at);
        auto const back = word.substr(std::min(at + 1, word.size()));
        auto const whole = word.substr(at);
        back.copy(tried + front, back.size());
        if (at < word.size() && is_everyday({tried, front + back.size()}, lexicon)) return true;
        for (char letter = 'a'; letter <= 'z'; ++letter) {
            tried[front] = letter;
            back.copy(tried + front + 1, back.size());
            if (at < word.size() && is_everyday({tried, front + 1 + back.size()}, lexicon)) return true;
            whole.copy(tried + front + 1, whole.size());
            if (is_everyday({tried, front + 1 + whole.size()}, lexicon)) return true;
        }
    }
    return false;
}

}  // namespace ombrex::redaction::detail
