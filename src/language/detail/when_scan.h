// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "language/detail/when_piece.h"
#include "language/detail/when_words.h"
#include "language/token.h"
#include "language/when.h"

namespace ombrex::language::detail {

/// The words of one utterance, made even, and what they are read against.
///
/// "p.m.", "p m" and "pm" are one token; so is "o'clock"; "threeish" is two; hyphens inside words, commas, full stops
/// and "um" are gone (a comma leaves a break). Lifetime: looks at the query it was made from.
class Scan {
public:
    Scan(WhenQuery const& query, Tokens const& source);

    WhenQuery const& query;
    LocalDays today;

    /// The days last spoken of: what "the day after" and "the next one" count from.
    [[nodiscard]] std::optional<Days> const& mentioned() const { return mentioned_; }
    void mention(Days const& days);

    /// What the day rules found at a place; they are asked about the same place many times over.
    struct Memory {
        std::optional<std::optional<Piece>> one_day, any_days;
    };
    [[nodiscard]] Memory& memory(std::size_t at) const { return memory_[at]; }

    [[nodiscard]] std::size_t size() const { return tokens_.size(); }
    [[nodiscard]] Token const& token(std::size_t at) const { return tokens_[at]; }
    [[nodiscard]] std::span<Token const> from(std::size_t at) const;
    [[nodiscard]] WordSense sense(std::size_t at) const { return at < size() ? senses_[at] : WordSense{}; }
    /// A comma, full stop or the like stands before it.
    [[nodiscard]] bool breaks(std::size_t at) const { return at < size() && breaks_[at]; }

    [[nodiscard]] bool is(std::size_t at, std::string_view word) const { return at < size() && tokens_[at].is(word); }
    [[nodiscard]] bool is_any(std::size_t at, std::initializer_list<std::string_view> words) const;
    [[nodiscard]] bool is_digits(std::size_t at) const { return at < size() && tokens_[at].kind == TokenKind::digits; }
    /// How many tokens the phrase takes here ("the day after"), 0 when it does not stand here.
    [[nodiscard]] std::size_t phrase(std::size_t at, std::string_view words) const;
    /// `at`, or one further when one of the words stands there.
    [[nodiscard]] std::size_t past(std::size_t at, std::initializer_list<std::string_view> words) const;

private:
    void add(Token token, bool breaks);

    std::vector<Token> tokens_;
    std::vector<WordSense> senses_;
    std::vector<bool> breaks_;
    std::optional<Days> mentioned_{};
    mutable std::vector<Memory> memory_;
};

/// A row of a table of phrases.
template <class T>
struct Phrase {
    std::string_view words;
    T value;
};

template <class T>
struct Found {
    T value;
    std::size_t end;
};

/// The longest phrase of the table that stands here.
template <class T>
std::optional<Found<T>> find_phrase(Scan const& scan, std::size_t at, std::span<Phrase<T> const> table) {
    std::optional<Found<T>> best;
    if (at >= scan.size()) return best;
    char const initial = scan.token(at).text.front();
    for (auto const& row : table) {
        if (row.words.front() != initial) continue;
        auto const taken = scan.phrase(at, row.words);
        if (taken > 0 && (!best || at + taken > best->end)) best = Found<T>{row.value, at + taken};
    }
    return best;
}

/// A rule reads one piece at a place, or nothing.
using Rule = std::optional<Piece> (*)(Scan const&, std::size_t at);

/// The longest reading; of equals the first in the table.
[[nodiscard]] std::optional<Piece> longest(std::span<Rule const> rules, Scan const& scan, std::size_t at);

}  // namespace ombrex::language::detail
