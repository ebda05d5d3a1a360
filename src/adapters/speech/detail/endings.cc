// SPDX-License-Identifier: Apache-2.0
#include "adapters/speech/detail/endings.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "adapters/speech/detail/sentence.h"

namespace ombrex::speech::detail {
namespace {

using Set = std::initializer_list<std::string_view>;

bool among(Set set, std::string_view symbol) { return std::ranges::find(set, symbol) != set.end(); }

bool has_flap(std::string_view stem) {
    Set const open{"A", "I", "O", "W", "Y", "i", "u", "æ", "ɑ", "ə", "ɛ", "ɪ", "ɹ", "ʊ", "ʌ"};
    auto const symbols = symbols_of(stem);
    return symbols.size() > 1 && symbols.back() == "t" && among(open, symbols[symbols.size() - 2]);
}

std::string flapped(std::string stem, std::string_view ending) {
    stem.back() = 'T';
    return stem += ending;
}

}  // namespace

std::string plural(std::string stem) {
    auto const last = symbols_of(stem).back();
    if (among({"s", "z", "ʃ", "ʒ", "ʧ", "ʤ"}, last)) return stem + "ᵻz";
    return stem + (among({"p", "t", "k", "f", "θ"}, last) ? "s" : "z");
}

std::string past(std::string stem) {
    if (has_flap(stem)) return flapped(std::move(stem), "ᵻd");
    auto const last = symbols_of(stem).back();
    if (among({"t", "d"}, last)) return stem + "ᵻd";
    return stem + (among({"p", "k", "f", "θ", "s", "ʃ", "ʧ"}, last) ? "t" : "d");
}

std::string going(std::string stem) {
    if (has_flap(stem)) return flapped(std::move(stem), "ɪŋ");
    return stem + "ɪŋ";
}

}  // namespace ombrex::speech::detail
