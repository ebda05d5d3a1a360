// SPDX-License-Identifier: Apache-2.0
#include "redaction/detail/lexicon.h"

#include <array>

#include "redaction/detail/hash.h"

namespace ombrex::redaction::detail {
namespace {

constexpr char text[] =
#include "redaction/detail/lexicon.inc"
    ;
constexpr std::string_view data{text, sizeof text - 1};
constexpr std::size_t slots = std::size_t{1} << 18;

struct Ending {
    std::string_view ending, instead;
};
/// "boxes" is a word because "box" is. The same rule as in tools/redaction/build_lexicon.py.
constexpr std::array<Ending, 7> endings{
    {{"s", ""}, {"es", ""}, {"ed", ""}, {"d", ""}, {"ing", ""}, {"ing", "e"}, {"ly", ""}}};

/// Letters without their marks for U+00C0 to U+017F, by code point; two letters become one.
constexpr std::string_view unmarked =
    "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
    "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

}  // namespace

std::string_view plain_letters(std::string_view word, char (&out)[40]) {
    std::size_t length = 0;
    for (std::size_t i = 0; i < word.size() && length < sizeof out; ++i) {
        auto const byte = static_cast<unsigned char>(word[i]);
        if (byte >= 'a' && byte <= 'z') out[length++] = word[i];
        if ((byte < 0xC3 || byte > 0xC5) || i + 1 >= word.size()) continue;
        std::size_t const point = (byte & 0x1Fu) << 6 | (static_cast<unsigned char>(word[++i]) & 0x3Fu);
        if (point >= 0xC0 && point - 0xC0 < unmarked.size()) out[length++] = unmarked[point - 0xC0];
    }
    return {out, length};
}

Lexicon::Lexicon() : slots_(slots) {
    char word[40];
    std::size_t at = 0;
    while (at + 2 < data.size()) {
        auto const shared = static_cast<std::size_t>(data[at] - 'A');
        auto const classes = static_cast<std::uint8_t>(data[at + 1] - 64);
        std::size_t length = shared;
        for (at += 2; at < data.size() && data[at] != '\n' && length < sizeof word; ++at) word[length++] = data[at];
        ++at;
        add({word, length}, classes);
    }
}

void Lexicon::add(std::string_view plain, std::uint8_t classes) {
    std::uint64_t const key = hash(plain) << 8;
    std::size_t at = key >> 46;
    while (slots_[at] != 0) at = (at + 1) % slots;
    slots_[at] = key | classes;
}

std::uint8_t Lexicon::find(std::string_view plain) const {
    std::uint64_t const key = hash(plain) << 8;
    for (std::size_t at = key >> 46; slots_[at] != 0; at = (at + 1) % slots)
        if ((slots_[at] & ~std::uint64_t{0xFF}) == key) return static_cast<std::uint8_t>(slots_[at]);
    return 0;
}

std::uint8_t Lexicon::classes(std::string_view word) const {
    char buffer[40];
    if (word.ends_with("'s")) word.remove_suffix(2);
    std::string_view const plain = plain_letters(word, buffer);
    if (plain.empty()) return 0;
    std::uint8_t const found = find(plain);
    if (found & common_word) return found;
    for (auto const& [ending, instead] : endings) {
        if (!plain.ends_with(ending) || plain.size() < ending.size() + 3 - instead.size()) continue;
        std::size_t length = plain.size() - ending.size();
        char base[40];
        plain.copy(base, length);
        for (char const c : instead) base[length++] = c;
        if (find({base, length}) & common_word) return found | common_word;
    }
    return found;
}

}  // namespace ombrex::redaction::detail
