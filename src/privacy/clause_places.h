// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

#include "privacy/clause.h"

namespace ombrex::privacy {

// Out of the sources, at build time, by tools/clause_places. Static storage; paths are from the root of the repository.

/// Where a promise lives.
struct ClausePlaces {
    std::span<std::string_view const> code;   ///< Files that name it, the tables of the policy and tests left out.
    std::span<std::string_view const> tests;  ///< Tests whose names begin with it, whether or not they prove all of it.
};
[[nodiscard]] ClausePlaces const& places_of(Clause clause) noexcept;

/// Where a personal value leaves its type, why, and where it goes: tools/reveal.txt, which tools/tidy holds true.
struct RevealPlace {
    std::string_view file;
    std::string_view purpose;
    std::string_view sink;
};
[[nodiscard]] std::span<RevealPlace const> reveal_places() noexcept;

}  // namespace ombrex::privacy
