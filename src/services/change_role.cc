// SPDX-License-Identifier: Apache-2.0
#include "services/change_role.h"

#include "services/audit.h"
#include "services/last_owner.h"

namespace ombrex::services {

Task<Result<model::User>> change_role(Deps deps, model::Principal who, model::UserId user, model::Role role,
                                      Deadline deadline) {
    if (!may(who.role, model::Act::manage_users)) co_return Error{Errc::denied, "only an owner or admin gives roles"};
    if (role == model::Role::owner && who.role != model::Role::owner) {
        co_return Error{Errc::denied, "only an owner makes an owner"};
    }
    model::User out;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(out, unit.users().find(who.company, user));
            if (out.role == role) return ok();
            BOOST_OUTCOME_TRY(owner_may_go(unit, who, out));
            out.role = role;
            BOOST_OUTCOME_TRY(unit.users().update(out));
            return audit(deps, unit, who.company, who.actor, "role_changed", user.value());
        },
        deadline));
    co_return out;
}

}  // namespace ombrex::services
