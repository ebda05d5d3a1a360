// SPDX-License-Identifier: Apache-2.0
#include "services/request_account_deletion.h"

#include "privacy/account_end.h"
#include "services/audit.h"
#include "services/disconnect_calendar.h"

namespace ombrex::services {

Task<Result<model::Deletion>> request_account_deletion(Deps deps, model::Principal who, Deadline deadline,
                                                       CalendarProviders providers) {
    if (!may(who.role, model::Act::end_account)) co_return Error{Errc::denied, "only an owner deletes the account"};
    model::Deletion deletion;
    std::vector<GoneCalendar> gone;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto const asked, unit.accounts().deletion(who.company));
            if (asked) {
                deletion = *asked;
                return ok();
            }
            BOOST_OUTCOME_TRY(auto const assistant, unit.companies().assistant(who.company));
            deletion.requested = deps.clock.now();
            auto const purge = privacy::account_purge(deps.policy, deletion.requested, assistant.business.zone);
            deletion.purge_due = purge.due().value_or(deletion.requested);
            BOOST_OUTCOME_TRY(unit.accounts().set_deletion(who.company, deletion));
            BOOST_OUTCOME_TRY(gone, disconnect_all(deps, unit, who.company, who.actor));
            return audit(deps, unit, who.company, who.actor, "account_deletion_requested", who.company.value());
        },
        deadline));
    co_await hand_back_all(deps, std::move(providers), std::move(gone), who.actor, deadline);
    co_return deletion;
}

}  // namespace ombrex::services
