// SPDX-License-Identifier: Apache-2.0
#include "privacy/account_end.h"

namespace ombrex::privacy {

CategorySet goes_with_account(Policy const& policy) {
    CategorySet out;
    for (auto const& row : policy.retention) {
        if (row.at_account_end == AtAccountEnd::purge) out.insert(row.category);
    }
    return out;
}

bool is_reduced_with_account(Policy const& policy, Category category) {
    return retention_of(policy, category).at_account_end == AtAccountEnd::reduce;
}

EraseOn account_purge(Policy const& policy, TimePoint requested, TimeZone const& zone) {
    auto soonest = erase_on(policy, Category::account_name, requested, zone);
    for (auto const& row : policy.retention) {
        if (row.start != ClockStart::account_deletion) continue;
        auto const one = erase_on(policy, row.category, requested, zone);
        if (one.due() < soonest.due()) soonest = one;
    }
    return soonest;
}

}  // namespace ombrex::privacy
