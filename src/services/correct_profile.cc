// SPDX-License-Identifier: Apache-2.0
#include "services/correct_profile.h"

#include <algorithm>

#include "services/audit.h"
#include "services/mail_link.h"

namespace ombrex::services {
namespace {

/// He stays where he is until he opened the link that goes to the other address. His own again: he stays there.
Result<void> move_to(Deps const& deps, ports::UnitOfWork& unit, model::User& user, model::MailAddress const& address) {
    // A link that went to another address would show that this one is his.
    BOOST_OUTCOME_TRY(unit.mailed_links().drop(user.company, user.id, model::LinkPurpose::verify_email));
    user.next_email.reset();
    if (address == user.email) return ok();
    BOOST_OUTCOME_TRY(auto const colleagues, unit.users().of_company(user.company));
    bool const taken = std::ranges::find(colleagues, address, &model::User::email) != colleagues.end();
    if (taken) return Error{Errc::conflict, "that e-mail address has an account"};
    user.next_email = address;
    return queue_link(deps, unit, user, model::LinkPurpose::verify_email);
}

}  // namespace

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
            if (correction.email) {
                BOOST_OUTCOME_TRY(move_to(deps, unit, user, *correction.email));
            }
            BOOST_OUTCOME_TRY(unit.users().update(user));
            if (correction.company) {
                BOOST_OUTCOME_TRY(unit.accounts().set_name(who.company, *correction.company));
            }
            return audit(deps, unit, who.company, who.actor, "profile_corrected", who.user->value());
        },
        deadline));
    co_return user;
}

}  // namespace ombrex::services
