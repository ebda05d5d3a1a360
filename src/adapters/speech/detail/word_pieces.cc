// SPDX-License-Identifier: Apache-2.0
#include "adapters/speech/detail/word_pieces.h"

#include <utility>

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
    auto const first = words.find_first_not_of(' ');
    if (first == words.npos) return {};
    return words.substr(first, words.find_last_not_of(' ') - first + 1);
}

}  // namespace ombrex::speech::detail
