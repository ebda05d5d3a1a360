// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "privacy/policy.h"

namespace ombrex::privacy {

/// A count and how many different people stand behind it.
struct GroupCount {
    std::string what;
    std::uint64_t count = 0;
    std::uint64_t people = 0;
};

/// C15: what may be shown of counts that add up to a total. None: withheld, since too few people stand behind it, or
/// behind what could be computed from it.
struct ShownCounts {
    struct Row {
        std::string what;
        std::optional<std::uint64_t> count;
    };
    std::vector<Row> rows;  ///< In the order of the counts.
    std::optional<std::uint64_t> total;
};

/// A count of fewer people than the policy's smallest group is withheld. The total less all counts that are shown must
/// not be one of those: so with any that is too small the smallest of the others is withheld too, and where there is no
/// other, the total. Counts of no people are left out.
[[nodiscard]] ShownCounts without_small_groups(Policy const& policy, std::vector<GroupCount> counts);

}  // namespace ombrex::privacy
