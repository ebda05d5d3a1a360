// SPDX-License-Identifier: Apache-2.0
#include "services/remove_user.h"

#include "services/audit.h"
#include "services/last_owner.h"
#include "services/legal_hold.h"
#include "services/write_receipts.h"

namespace ombrex::services {
Task<Result<void>> remove_user(Deps deps, model::Principal who, model::UserId user, Deadline deadline) {
    if (!may(who.role, model::Act::manage_users)) {
        co_return Error{Errc::denied, "only an owner or admin removes people"};
    }
    auto const now = deps.clock.now();
    model::Receipt const receipt{.id = Id128::make(deps.random),
                                 .company = who.company,
                                 .category = privacy::Category::account_name,
                                 .subject = user.value(),
                                 .due = now,
                                 .destroyed = now};
    auto const work = [&](ports::UnitOfWork& unit) -> Result<void> {
        BOOST_OUTCOME_TRY(auto const his, unit.users().find(who.company, user));
        BOOST_OUTCOME_TRY(owner_may_go(unit, who, his));
        BOOST_OUTCOME_TRY(auto const held, whole_company_is_held(deps, unit, who.company));
        if (held) return Error{Errc::denied, "legal_hold: everything of this business has to be kept for now"};
        BOOST_OUTCOME_TRY(unit.users().remove(who.company, user));
        BOOST_OUTCOME_TRY(write_receipts(deps, unit, who.actor, {receipt}));
        return audit(deps, unit, who.company, who.actor, "user_removed", user.value());
    };
    co_return co_await deps.database.transact(work, deadline);
}

}  // namespace ombrex::services
