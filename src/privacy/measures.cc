// SPDX-License-Identifier: Apache-2.0
#include "privacy/measures.h"

namespace ombrex::privacy {

std::chrono::seconds playback_link_life(Policy const& policy) {
    return std::chrono::minutes{row_of(policy, Limit::playback_link).value};
}

std::chrono::seconds archive_link_life(Policy const& policy) {
    return std::chrono::minutes{row_of(policy, Limit::export_link).value};
}

std::chrono::seconds oauth_state_life(Policy const& policy) {
    return std::chrono::minutes{row_of(policy, Limit::oauth_state).value};
}

std::chrono::local_days answer_by(Policy const& policy, Right right, std::chrono::local_days asked) {
    return add(asked, row_of(policy, right).deadline);
}

EraseOn erase_soonest(Policy const& policy, Category row, CategorySet also, TimePoint clock_start,
                      TimeZone const& zone) {
    EraseOn soonest = erase_on(policy, row, clock_start, zone);
    for (CategoryRow const& other : policy.categories) {
        if (!also.contains(other.category)) continue;
        EraseOn const one = erase_on(policy, other.category, clock_start, zone);
        if (one.due() < soonest.due()) soonest = one;
    }
    return soonest;
}

Ending ending_of(Policy const& policy, Category category) {
    EndAction const end = retention_of(policy, category).end;
    return {.object_versions = end == EndAction::destroy, .receipt = end != EndAction::forget};
}

std::chrono::days change_notice(Policy const& policy) {
    return std::chrono::days{row_of(policy, Limit::change_notice).value};
}

bool may_be_published(Policy const& policy, std::uint64_t count) {
    return count == 0 || count >= row_of(policy, Limit::smallest_group).value;
}

}  // namespace ombrex::privacy
