// SPDX-License-Identifier: Apache-2.0
#include "services/sign_out.h"

#include "services/audit.h"

namespace ombrex::services {

Task<Result<void>> sign_out(Deps deps, model::Principal who, model::SessionId session, Deadline deadline) {
    co_return co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(unit.sessions().remove(who.company, who.user.value(), session));
            return audit(deps, unit, who.company, who.actor, "signed_out", session.value());
        },
        deadline);
}

Task<Result<std::size_t>> sign_out_others(Deps deps, model::Principal who, std::optional<model::SessionId> but,
                                          Deadline deadline) {
    std::size_t ended = 0;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(ended, unit.sessions().remove_others(who.company, who.user.value(), but));
            return audit(deps, unit, who.company, who.actor, "signed_out_elsewhere", who.user->value());
        },
        deadline));
    co_return ended;
}

}  // namespace ombrex::services
