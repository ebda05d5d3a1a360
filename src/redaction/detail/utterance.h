// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "language/token.h"
#include "redaction/detail/cue.h"
#include "redaction/detail/lexicon.h"

namespace ombrex::redaction::detail {

/// One token and what the lists say about it.
struct Word {
    std::string_view text;  ///< Folded.
    std::uint64_t cues = 0;
    std::uint32_t topics = 0;
    std::uint8_t classes = 0;  ///< WordClass bits.
    std::int8_t number = -1;
    language::TokenKind kind = language::TokenKind::word;
    bool touches = false;
    bool capital = false;   ///< Begins with a capital letter.
    bool capitals = false;  ///< Two or more, all capital.
    bool misheard = false;  ///< No frequent name, and one letter away from an everyday word.

    [[nodiscard]] bool has(Cue cue) const noexcept { return (cues & bit(cue)) != 0; }
    [[nodiscard]] bool is(std::string_view word) const noexcept { return text == word; }
    [[nodiscard]] bool is_word() const noexcept { return kind == language::TokenKind::word; }
    [[nodiscard]] bool is_digits() const noexcept { return kind == language::TokenKind::digits; }
    [[nodiscard]] bool is_mark() const noexcept { return kind == language::TokenKind::punctuation; }
    [[nodiscard]] bool is_name() const noexcept { return (classes & (first_name | surname | rare_surname)) != 0; }
    /// In no list at all.
    [[nodiscard]] bool is_foreign() const noexcept { return is_word() && classes == 0 && cues == 0 && topics == 0; }
    /// Can be part of somebody's name, as far as the lists know.
    [[nodiscard]] bool may_be_name() const noexcept;
};

/// "nines": what a recogniser makes of a digit that the caller drew out.
[[nodiscard]] bool is_drawn_out(Word const& word) noexcept;

/// A number or a spelling, from its first to its last token, whatever stood between the pieces.
struct Run {
    std::size_t begin;
    std::size_t end;
    std::string value;  ///< Digits and small letters.
    std::uint16_t digits = 0;
    std::uint16_t letters = 0;
    std::uint16_t pieces = 0;
    std::size_t corrected = 0;  ///< How much of the value stood before the last "no, sorry".
    bool quantity = false;      ///< Reads as one whole number: "two hundred and five".
    bool joined = false;        ///< Has a hyphen, a slash or a dot between digits.
    bool clock = false;         ///< Written as the clock: "11:30".
};

/// One utterance, read once for all who look for something in it.
struct Utterance {
    language::Tokens tokens;
    std::vector<Word> words;
    std::vector<Run> runs;
    std::uint32_t asked = 0;  ///< Topics of what the other side said just before.
    bool cased = false;       ///< Capitals mean something here.

    [[nodiscard]] std::size_t size() const noexcept { return words.size(); }
    /// Out of range reads as an empty word.
    [[nodiscard]] Word const& at(std::size_t i) const noexcept;
    [[nodiscard]] bool asks(Topic topic) const noexcept { return (asked & bit(topic)) != 0; }
    /// The next token that is no punctuation, or size().
    [[nodiscard]] std::size_t next_word(std::size_t i) const noexcept;
};

/// Fills in tokens and words; runs by find_runs.
void read(std::string_view text, std::string_view previous, Lexicon const& lexicon, CueWords const& cues,
          Utterance& out);

/// Fills in runs, left to right, never overlapping.
void find_runs(Utterance& utterance);

}  // namespace ombrex::redaction::detail
