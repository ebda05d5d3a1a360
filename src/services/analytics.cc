// SPDX-License-Identifier: Apache-2.0
#include "services/analytics.h"

#include <map>

namespace ombrex::services {
namespace {

using Groups = std::map<LocalDays, std::vector<privacy::GroupCount>>;

Groups by_day(std::vector<ports::DayCount> const& counts) {
    Groups out;
    for (auto const& one : counts) {
        out[one.day].push_back(
            {one.what, static_cast<std::uint64_t>(one.count), static_cast<std::uint64_t>(one.people)});
    }
    return out;
}

}  // namespace

Task<Result<std::vector<AnalyticsDay>>> analytics(Deps deps, TimePoint from, TimePoint until, Deadline deadline) {
    Groups calls, features;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto const ended, unit.usage().calls(from, until));
            BOOST_OUTCOME_TRY(auto const used, unit.usage().features(from, until));
            calls = by_day(ended);
            features = by_day(used);
            return ok();
        },
        deadline));
    std::map<LocalDays, AnalyticsDay> days;
    for (auto& [day, groups] : calls) days[day].calls = privacy::without_small_groups(deps.policy, std::move(groups));
    for (auto& [day, groups] : features) {
        days[day].features = privacy::without_small_groups(deps.policy, std::move(groups));
    }
    std::vector<AnalyticsDay> out;
    for (auto& [day, one] : days) {
        one.day = day;
        out.push_back(std::move(one));
    }
    co_return out;
}

}  // namespace ombrex::services
