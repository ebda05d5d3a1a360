// SPDX-License-Identifier: Apache-2.0
#include "services/restore_account.h"

#include "services/audit.h"

namespace ombrex::services {

Task<Result<void>> restore_account(Deps deps, model::Principal who, Deadline deadline) {
    if (!may(who.role, model::Act::end_account)) co_return Error{Errc::denied, "only an owner restores the account"};
    auto const work = [&](ports::UnitOfWork& unit) -> Result<void> {
        BOOST_OUTCOME_TRY(auto const asked, unit.accounts().deletion(who.company));
        if (!asked) return Error{Errc::conflict, "nobody asked for the deletion of this account"};
        if (deps.clock.now() >= asked->purge_due) return Error{Errc::too_late, "the account is being purged"};
        BOOST_OUTCOME_TRY(unit.accounts().set_deletion(who.company, std::nullopt));
        return audit(deps, unit, who.company, who.actor, "account_restored", who.company.value());
    };
    co_return co_await deps.database.transact(work, deadline);
}

}  // namespace ombrex::services
