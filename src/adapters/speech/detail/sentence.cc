// SPDX-License-Identifier: Apache-2.0
#include "adapters/speech/detail/sentence.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/utf8.h"

namespace ombrex::speech::detail {
namespace {

using namespace std::string_view_literals;

constexpr std::array marks{";"sv, ":"sv, ","sv, "."sv, "!"sv, "?"sv, "—"sv, "…"sv};

struct Sign {
    std::string_view written, word;
};
constexpr Sign signs[] = {{"0", "zero"},  {"1", "one"},    {"2", "two"},       {"3", "three"}, {"4", "four"},
                          {"5", "five"},  {"6", "six"},    {"7", "seven"},     {"8", "eight"}, {"9", "nine"},
                          {"&", "and"},   {"@", "at"},     {"%", "percent"},   {"+", "plus"},  {"$", "dollar"},
                          {"/", "slash"}, {"#", "number"}, {"_", "underscore"}};

/// Signs that the voice knows under another name.
std::string_view plain(std::string_view symbol) {
    if (symbol == "’" || symbol == "‘") return "'";
    return symbol == "–" ? "—" : symbol;
}

bool is_mark(std::string_view symbol) { return std::ranges::find(marks, symbol) != marks.end(); }

std::optional<std::string_view> word_of_sign(std::string_view symbol) {
    auto const* const sign = std::ranges::find(signs, symbol, &Sign::written);
    return sign == std::end(signs) ? std::nullopt : std::optional{sign->word};
}

/// Latin letters with and without accents, and other alphabets of two bytes; typographic signs have three.
bool is_letter(std::string_view symbol) {
    char const c = symbol[0];
    return symbol.size() == 2 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

}  // namespace

std::vector<std::string_view> symbols_of(std::string_view text) {
    std::vector<std::string_view> symbols;
    for (std::size_t at = 0; at < text.size();) {
        auto const end = utf8::character_end(text, at);
        symbols.push_back(text.substr(at, end - at));
        at = end;
    }
    return symbols;
}

std::vector<Piece> pieces_of(std::string_view sentence) {
    std::vector<Piece> pieces;
    bool in_word = false;
    bool after_space = false;
    auto const symbols = symbols_of(sentence);
    for (std::size_t i = 0; i < symbols.size(); ++i) {
        auto const symbol = plain(symbols[i]);
        bool const letter_follows = i + 1 < symbols.size() && is_letter(symbols[i + 1]);
        if (in_word && (is_letter(symbol) || (symbol == "'" && letter_follows))) {
            pieces.back().text += symbol;
            continue;
        }
        in_word = is_letter(symbol);
        if (is_mark(symbol)) {
            pieces.push_back({std::string{symbol}, true, after_space && !pieces.empty()});
        } else if (in_word) {
            pieces.push_back({std::string{symbol}, false, !pieces.empty()});
        } else if (auto const word = word_of_sign(symbol)) {
            pieces.push_back({std::string{*word}, false, !pieces.empty()});
        }
        after_space = symbol == " ";
    }
    return pieces;
}

}  // namespace ombrex::speech::detail
