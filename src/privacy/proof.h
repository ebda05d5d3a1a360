// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "privacy/policy.h"

namespace ombrex::privacy {

/// The tests that prove a promise, by name; none where it is not kept. A promise of several facts has several, written
/// "C4_one, C4_another". Lifetime: the row's.
[[nodiscard]] constexpr std::vector<std::string_view> proofs_of(ClauseRow const& row) {
    std::vector<std::string_view> names;
    if (row.status != Status::kept) return names;
    constexpr std::string_view between = ", ";
    for (std::string_view rest = row.note;;) {
        auto const end = rest.find(between);
        names.push_back(rest.substr(0, end));
        if (end == rest.npos) return names;
        rest.remove_prefix(end + between.size());
    }
}

}  // namespace ombrex::privacy
