// SPDX-License-Identifier: Apache-2.0
#include "adapters/speech/detail/word_pieces.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"

namespace ombrex::speech::detail {
namespace {

constexpr std::string_view blank = "\u2581";  // how a piece writes the space before a word
constexpr std::size_t special = 3;

std::string with_spaces(std::string_view piece) {
    std::string text;
    while (!piece.empty()) {
        bool const is_blank = piece.starts_with(blank);
        text += is_blank ? ' ' : piece.front();
        piece.remove_prefix(is_blank ? blank.size() : 1);
    }
    return text;
}

/// How many bytes the character has that begins here; 0: it is none, or cut off.
std::size_t character(std::string_view text) {
    struct Lead {
        unsigned below;
        std::size_t size;
    };
    constexpr std::array<Lead, 6> leads{{{0x80, 1}, {0xC2, 0}, {0xE0, 2}, {0xF0, 3}, {0xF5, 4}, {0x100, 0}}};
    auto const first = static_cast<unsigned char>(text.front());
    auto const size = std::ranges::find_if(leads, [&](Lead const& lead) { return first < lead.below; })->size;
    if (size == 0 || text.size() < size) return 0;
    return std::ranges::all_of(text.substr(1, size - 1), utf8::is_continuation) ? size : 0;
}

/// A model may write half a character; what is not UTF-8 is left out.
std::string whole_characters(std::string_view text) {
    std::string whole;
    while (!text.empty()) {
        auto const size = character(text);
        whole += text.substr(0, size);
        text.remove_prefix(std::max(size, std::size_t{1}));
    }
    return whole;
}

}  // namespace

Result<WordPieces> WordPieces::parse(ByteView file) {
    WordPieces vocabulary;
    while (!file.empty()) {
        std::size_t length = file[0];
        std::size_t prefix = 1;
        if (length >= 128) {
            if (file.size() < 2) return Error{Errc::invalid_input, "tokenizer.bin is cut off"};
            length = length - 128 + file[1] * std::size_t{128};
            prefix = 2;
        }
        if (file.size() < prefix + length) return Error{Errc::invalid_input, "tokenizer.bin is cut off"};
        vocabulary.pieces_.push_back(with_spaces(as_text(file.subspan(prefix, length))));
        file = file.subspan(prefix + length);
    }
    if (vocabulary.pieces_.empty()) return Error{Errc::invalid_input, "tokenizer.bin is empty"};
    return vocabulary;
}

std::string WordPieces::text(std::span<std::int64_t const> tokens) const {
    std::string words;
    for (auto const token : tokens) {
        auto const at = static_cast<std::size_t>(token);
        if (at >= special && at < pieces_.size()) words += pieces_[at];
    }
    words = whole_characters(words);
    auto const first = words.find_first_not_of(' ');
    if (first == words.npos) return {};
    return words.substr(first, words.find_last_not_of(' ') - first + 1);
}

}  // namespace ombrex::speech::detail
