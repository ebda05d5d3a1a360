// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "redaction/detail/features.h"
#include "redaction/strength.h"

namespace ombrex::redaction::detail {

/// A linear model over a chain of words: scores of features, the best path by Viterbi. Its weights are in
/// tagger_weights.inc, made by tools/redaction/train_tagger.cc from sentences of our own.
/// Thread: const use is safe to share.
class Tagger {
public:
    Tagger();

    /// Appends what the model holds for personal, given what the rules found. Strict: it needs less to be convinced.
    void find(Utterance const& utterance, Strength strength, std::vector<Found>& found) const;

private:
    static constexpr std::size_t row_size = 40;  ///< labels, rounded up
    using Scores = std::array<std::int16_t, row_size>;
    using Row = std::array<std::int8_t, row_size>;

    [[nodiscard]] Row const* row(std::uint32_t feature) const noexcept;
    void insert(std::uint32_t feature, Row const& row);
    [[nodiscard]] std::vector<std::size_t> best_path(std::vector<Scores> const& scores) const;

    std::vector<std::uint32_t> keys_;    ///< Open addressing; 0 is free.
    std::vector<std::uint32_t> places_;  ///< Into rows_.
    std::vector<Row> rows_;
    std::array<Row, row_size> steps_{};  ///< From label to label.
};

}  // namespace ombrex::redaction::detail
