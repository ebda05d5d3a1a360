// SPDX-License-Identifier: Apache-2.0
#include "voice/clauses.h"

#include <algorithm>
#include <array>

#include "ports/synthesizer.h"

namespace ombrex::voice {
namespace {

// A first sentence that is longer than this is not waited for.
constexpr std::size_t long_first = 60;
// A piece shorter than this is not worth a breath of its own ("Well, ...").
constexpr std::size_t short_piece = 12;

/// Just after the first of `marks` that is followed by a space, at `from` or later; npos: none.
std::size_t end_of_piece(std::string_view text, std::string_view marks, std::size_t from) {
    for (auto i = text.find_first_of(marks, from); i != text.npos; i = text.find_first_of(marks, i + 1)) {
        if (i + 1 < text.size() && text[i + 1] == ' ') return i + 1;
    }
    return text.npos;
}

/// A full stop that ends no sentence: after a title, an initial, or where the next word begins small ("5 p.m. on
/// Monday").
bool is_abbreviation(std::string_view piece, std::string_view rest) {
    if (piece.back() != '.') return false;
    auto const next = rest.find_first_not_of(' ');
    if (next != rest.npos && rest[next] >= 'a' && rest[next] <= 'z') return true;
    constexpr std::array<std::string_view, 5> titles{"Dr.", "Mr.", "Mrs.", "Ms.", "St."};
    auto const word = piece.substr(piece.find_last_of(' ') + 1);
    return word.size() == 2 || std::ranges::find(titles, word) != titles.end();
}

std::size_t end_of_sentence(std::string_view text) {
    auto end = end_of_piece(text, ".!?", 0);
    while (end != text.npos && is_abbreviation(text.substr(0, end), text.substr(end)))
        end = end_of_piece(text, ".!?", end);
    return end == text.npos ? text.size() : end;
}

std::size_t end_of_first(std::string_view text, std::size_t sentence) {
    if (sentence <= long_first) return sentence;
    auto const comma = end_of_piece(text.substr(0, sentence), ",;:", short_piece);
    return comma == text.npos ? sentence : comma;
}

std::size_t within_limit(std::string_view text, std::size_t end) {
    if (end <= ports::Synthesizer::longest) return end;
    auto const space = text.substr(0, ports::Synthesizer::longest).find_last_of(' ');
    return space == text.npos || space == 0 ? ports::Synthesizer::longest : space;
}

}  // namespace

std::vector<std::string> clauses(std::string_view text) {
    std::vector<std::string> pieces;
    text = text.substr(0, text.find_last_not_of(' ') + 1);
    for (;;) {
        text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
        if (text.empty()) return pieces;
        auto end = end_of_sentence(text);
        if (pieces.empty()) end = end_of_first(text, end);
        end = within_limit(text, end);
        pieces.emplace_back(text.substr(0, end));
        text.remove_prefix(end);
    }
}

}  // namespace ombrex::voice
