// SPDX-License-Identifier: Apache-2.0
#include "privacy/small_groups.h"

#include <algorithm>

#include "privacy/measures.h"

namespace ombrex::privacy {

ShownCounts without_small_groups(Policy const& policy, std::vector<GroupCount> counts) {
    std::erase_if(counts, [](GroupCount const& one) { return one.people == 0; });
    ShownCounts out;
    std::uint64_t total = 0;
    bool any_small = false;
    GroupCount const* smallest_shown = nullptr;
    for (GroupCount const& one : counts) {
        total += one.count;
        bool const small = !may_be_published(policy, one.people);
        any_small = any_small || small;
        if (!small && (smallest_shown == nullptr || one.people < smallest_shown->people)) smallest_shown = &one;
        out.rows.push_back({one.what, small ? std::nullopt : std::optional{one.count}});
    }
    if (!any_small) {
        out.total = total;
    } else if (smallest_shown != nullptr) {
        // Enough people stand behind it alone, so behind it and the small ones together as well.
        out.rows[static_cast<std::size_t>(smallest_shown - counts.data())].count = std::nullopt;
        out.total = total;
    }
    return out;
}

}  // namespace ombrex::privacy
