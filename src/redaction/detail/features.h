// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <span>
#include <vector>

#include "redaction/detail/find.h"

namespace ombrex::redaction::detail {

// What the tagger looks at, shared by the program and by tools/redaction/train_tagger.cc: both must see the same.

/// Label 0 is "nothing personal"; of type t, 2t + 1 begins a span and 2t + 2 goes on with it.
inline constexpr std::size_t tagged_types = 18;  // person to employer
inline constexpr std::size_t labels = 2 * tagged_types + 1;

[[nodiscard]] constexpr std::size_t begin_label(PiiType type) noexcept {
    return 2 * static_cast<std::size_t>(type) + 1;
}
[[nodiscard]] constexpr bool is_begin(std::size_t label) noexcept { return label % 2 == 1; }
[[nodiscard]] constexpr bool is_inside(std::size_t label) noexcept { return label != 0 && label % 2 == 0; }
[[nodiscard]] constexpr PiiType type_of(std::size_t label) noexcept { return static_cast<PiiType>((label - 1) / 2); }

/// Hashes of what is seen at each word of an utterance; punctuation is no word of its own.
class Features {
public:
    /// `rules`: what the rules found.
    void read(Utterance const& utterance, std::span<Found const> rules);

    [[nodiscard]] std::size_t size() const noexcept { return at_.size(); }
    /// The token that word i is.
    [[nodiscard]] std::size_t token(std::size_t i) const noexcept { return at_[i]; }
    /// Valid until the next call.
    [[nodiscard]] std::span<std::uint32_t const> of(std::size_t i);

private:
    struct Seen {
        std::uint64_t word;  ///< Which word; names and unknown words are one each.
        std::uint64_t kind;  ///< Its classes and most telling cue.
        std::uint64_t cues;
        std::uint8_t rule;  ///< 0, or 1 + type of the rule that found it.
        bool comma;         ///< Punctuation stands before it.
    };
    [[nodiscard]] Seen const& near(std::size_t i, int by) const noexcept;
    [[nodiscard]] static Seen see(Word const& word, bool cased);
    void add(std::uint64_t which, std::uint64_t a, std::uint64_t b = 0, std::uint64_t c = 0);
    void add_cues(std::uint64_t which, std::uint64_t cues);
    void add_letters(Word const& word);
    void add_run(std::size_t token);

    Utterance const* utterance_ = nullptr;
    std::vector<std::size_t> at_;
    std::vector<Seen> seen_;
    std::vector<std::uint16_t> run_of_;  ///< Per token: 1 + index of its run.
    std::vector<std::uint32_t> found_;
};

}  // namespace ombrex::redaction::detail
