// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "adapters/speech/detail/lexicon.h"

namespace ombrex::speech::detail {

/// Writes a sentence in the voice's phonetic symbols, with the punctuation that gives it its melody.
///
/// Words come from the lexicon, or from a known stem with -s, -ed, -ing; capitals that are no word are spelled; what is
/// left is guessed from its letters. Little words follow their neighbours ("the owner", "the shop"). Figures are read
/// digit by digit: times, prices and dates come in as words.
/// Thread: safe to share.
class Pronunciation {
public:
    /// Guesses how an unknown word is said; may return nothing.
    using Guess = std::function<std::string(std::string_view word)>;

    Pronunciation(Lexicon lexicon, Guess guess) : lexicon_{std::move(lexicon)}, guess_{std::move(guess)} {}

    /// Empty when there is nothing to say.
    [[nodiscard]] std::string of(std::string_view sentence) const;

private:
    enum class Next { pause, vowel, consonant };  ///< what the following word begins with
    struct Place {
        Next next;
        std::string_view role;  ///< as the word before suggests
        bool first;             ///< after a mark or at the start: its capital says nothing
        bool among_letters;     ///< the word before or after is a single letter
    };
    using Sound = std::optional<std::string>;

    [[nodiscard]] std::string word(std::string_view word, Place const& place) const;
    [[nodiscard]] Sound known(std::string_view word, Place const& place) const;
    [[nodiscard]] Sound with_ending(std::string_view lower, Place const& place) const;
    [[nodiscard]] std::string spelled(std::string_view letters) const;
    [[nodiscard]] static Next begins_with(std::string_view sound, Next otherwise);
    [[nodiscard]] static Sound little_word(std::string_view word, Place const& place);

    Lexicon lexicon_;
    Guess guess_;
};

}  // namespace ombrex::speech::detail
