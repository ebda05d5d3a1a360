// SPDX-License-Identifier: Apache-2.0
#include "services/accept_version.h"

namespace ombrex::services {
namespace {

/// None: the first one is not in force yet.
privacy::Version const* in_force(privacy::Policy const& policy, std::chrono::local_days today) {
    privacy::Version const* out = nullptr;
    for (auto const& version : policy.versions) {
        if (std::chrono::local_days{version.effective} <= today) out = &version;
    }
    return out;
}

}  // namespace

Task<Result<bool>> accept_version(Deps deps, model::Principal who, Deadline deadline) {
    if (!who.user) co_return false;
    bool stored = false;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto const assistant, unit.companies().assistant(who.company));
            auto const now = deps.clock.now();
            auto const today = std::chrono::floor<std::chrono::days>(assistant.business.zone.to_local(now));
            auto const* const version = in_force(deps.policy, today);
            if (version == nullptr) return ok();
            model::Acceptance const used{who.company, *who.user, std::string{version->id}, now, model::AcceptedBy::use};
            BOOST_OUTCOME_TRY(stored, unit.accounts().add(used));
            return ok();
        },
        deadline));
    co_return stored;
}

}  // namespace ombrex::services
