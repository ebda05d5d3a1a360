// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "model/assistant.h"
#include "model/call.h"

namespace ombrex::services {

/// What callers asked and nobody could tell them.
struct KnowledgeGap {
    decltype(model::Turn::text) question;  ///< In the words of who asked last.
    int times = 0;
};

/// Gathers them from one transcript after the other. Questions with the same telling words are one. Pure. Thread: one.
class KnowledgeGaps {
public:
    /// Lifetime: `assistant` outlives it. What it can answer by now is no gap.
    explicit KnowledgeGaps(model::Assistant const& assistant) : assistant_{assistant} {}

    /// The newest call first.
    void read(model::Transcript const& said);
    /// The one asked most often first, at most `limit`.
    [[nodiscard]] std::vector<KnowledgeGap> most_asked(std::size_t limit) const;

private:
    struct Asked {
        std::string key;
        KnowledgeGap gap;
    };
    void count(decltype(model::Turn::text) const& question);

    model::Assistant const& assistant_;
    std::vector<Asked> asked_;
};

}  // namespace ombrex::services
