// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace ombrex::language {

/// What a token is made of. Letters and digits never share a token: "9am" is `9` and `am`, touching.
enum class TokenKind : std::uint8_t {
    word,         ///< Letters of any script, with apostrophes inside: o'clock, i'm, josé.
    digits,       ///< ASCII digits only.
    punctuation,  ///< One character that is neither: ':' '/' '-' '.' '$' '£'.
};

struct Token {
    std::string_view text;     ///< Folded: lower case, every apostrophe is '. Lives as long as its Tokens.
    std::uint32_t byte_begin;  ///< Where it stands in the source, in bytes ...
    std::uint32_t byte_end;
    std::uint32_t begin;  ///< ... and in Unicode code points, the unit of every span that leaves the program.
    std::uint32_t end;    ///< Exclusive, as all ends here.
    TokenKind kind;
    bool touches;  ///< No space between it and the token before.

    [[nodiscard]] bool is(std::string_view word) const noexcept { return text == word; }
};

/// The tokens of one utterance, as a recogniser writes it or as a person types it.
///
/// Takes any bytes: one that is no UTF-8 counts as one code point and as punctuation. White space makes no token.
/// Lower case covers Latin script up to U+017F; other scripts stay as they are.
/// Limits: texts below 4 GiB. Two allocations for a new one, none when assign() finds room. Thread: not safe to share.
class Tokens {
public:
    Tokens() = default;
    explicit Tokens(std::string_view utf8) { assign(utf8); }

    /// Replaces the content; views into the old one die.
    void assign(std::string_view utf8);

    [[nodiscard]] std::span<Token const> all() const noexcept { return tokens_; }
    /// From `first` on; empty when there are no more.
    [[nodiscard]] std::span<Token const> from(std::size_t first) const noexcept;
    [[nodiscard]] std::size_t size() const noexcept { return tokens_.size(); }
    [[nodiscard]] bool empty() const noexcept { return tokens_.empty(); }
    [[nodiscard]] Token const& operator[](std::size_t i) const noexcept { return tokens_[i]; }
    [[nodiscard]] auto begin() const noexcept { return tokens_.begin(); }
    [[nodiscard]] auto end() const noexcept { return tokens_.end(); }

private:
    std::unique_ptr<char[]> folded_;  // not a string: views must survive a move
    std::size_t room_ = 0;
    std::vector<Token> tokens_;
};

}  // namespace ombrex::language
