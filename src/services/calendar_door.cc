// SPDX-License-Identifier: Apache-2.0
#include "services/calendar_door.h"

#include <algorithm>

namespace ombrex::services {

Id128 CalendarAttempts::keep(CalendarAttempt attempt, Random& random) {
    auto const same = [&](Kept const& one) { return one.attempt.company == attempt.company; };
    if (std::ranges::count_if(kept_, same) >= static_cast<std::ptrdiff_t>(of_company_max)) {
        kept_.erase(std::ranges::find_if(kept_, same));
    }
    if (kept_.size() >= all_max) kept_.pop_front();
    kept_.push_back({Id128::make(random), std::move(attempt)});
    return kept_.back().id;
}

std::optional<CalendarAttempt> CalendarAttempts::take(Id128 id) {
    auto const found = std::ranges::find(kept_, id, &Kept::id);
    if (found == kept_.end()) return std::nullopt;
    auto out = std::move(found->attempt);
    kept_.erase(found);
    return out;
}

CalendarOffer offer_of(Deps const& deps, CalendarProviders const& providers, privacy::Recipient which) {
    if (find(providers, which) == nullptr) return CalendarOffer::no_registration;
    auto const& row = privacy::row_of(deps.policy, which);
    bool const may = row.availability != privacy::Availability::off && row.safeguard.signed_on.has_value();
    return may ? CalendarOffer::open : CalendarOffer::no_contract;
}

std::string_view word_of(privacy::Recipient provider) {
    return privacy::row_of(privacy::published_policy, provider).id;
}

}  // namespace ombrex::services
