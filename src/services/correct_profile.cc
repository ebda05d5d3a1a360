// SPDX-License-Identifier: Apache-2.0
#include "services/correct_profile.h"

#include "services/audit.h"
#include "services/mail_link.h"

namespace ombrex::services {

Task<Result<model::User>> correct_profile(Deps deps, model::Principal who, Correction correction, Deadline deadline) {
    if (!who.user) co_return Error{Errc::denied, "an operator has no profile"};
    if (correction.company && !may(who.role, model::Act::manage_users)) {
        co_return Error{Errc::denied, "only an owner or admin renames the company"};
    }
    model::User user;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(user, unit.users().find(who.company, *who.user));
            if (correction.name) user.name = *correction.name;
            bool const moves = correction.email && *correction.email != user.email;
            if (moves) {
                user.email = *correction.email;
                user.verified.reset();
                // A link that went to an address of before would show that this one is his.
                BOOST_OUTCOME_TRY(unit.mailed_links().drop(user.company, user.id, model::LinkPurpose::verify_email));
            }
            BOOST_OUTCOME_TRY(unit.users().update(user));
            if (moves) {
                BOOST_OUTCOME_TRY(queue_link(deps, unit, user, model::LinkPurpose::verify_email));
            }
            if (correction.company) {
                BOOST_OUTCOME_TRY(unit.accounts().set_name(who.company, *correction.company));
            }
            return audit(deps, unit, who.company, who.actor, "profile_corrected", who.user->value());
        },
        deadline));
    co_return user;
}

}  // namespace ombrex::services
