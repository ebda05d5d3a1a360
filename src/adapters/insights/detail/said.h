// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/call.h"

namespace ombrex::adapters::insights::detail {

/// One sentence of a call.
struct Sentence {
    std::size_t turn;
    bool caller;
    std::string_view text;  ///< Without the white space around it.
    std::uint32_t begin;    ///< Code points in its turn.
    std::uint32_t end;
    std::string plain;  ///< Words in small letters, each with a space on both sides: " how much is it ".
    std::size_t words = 0;
    bool question = false;

    [[nodiscard]] bool has(std::string_view phrase) const;
};

/// A call, cut into sentences. Lives no longer than the transcript it was made from.
struct Said {
    std::vector<Sentence> sentences;
    std::size_t turns = 0;
    std::size_t last_caller_turn = 0;
};
[[nodiscard]] Said cut(model::Transcript const& transcript);

/// A phrase of small letters, and what it weighs.
struct Cue {
    std::string_view phrase;
    double weight;
};
[[nodiscard]] double weigh(Sentence const& sentence, std::span<Cue const> cues);

}  // namespace ombrex::adapters::insights::detail
