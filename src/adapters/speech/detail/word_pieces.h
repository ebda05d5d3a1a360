// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "base/result.h"

namespace ombrex::speech::detail {

/// The recogniser's vocabulary: what each token writes. Tokens 0 to 2 (unknown, start, end) write nothing.
/// Thread: safe to share.
class WordPieces {
public:
    /// Reads Moonshine's tokenizer.bin: the pieces one after another, each its length in bytes, then its bytes. A
    /// length of 128 and more takes two bytes, the lower seven bits first. Errors: invalid_input (cut off within a
    /// piece, or without any).
    static Result<WordPieces> parse(ByteView file);

    /// The words of these tokens, trimmed. Tokens beyond the vocabulary write nothing.
    [[nodiscard]] std::string text(std::span<std::int64_t const> tokens) const;

    [[nodiscard]] std::size_t size() const noexcept { return pieces_.size(); }

private:
    std::vector<std::string> pieces_;
};

}  // namespace ombrex::speech::detail
