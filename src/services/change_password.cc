// SPDX-License-Identifier: Apache-2.0
#include "services/change_password.h"

#include "services/add_company.h"
#include "services/audit.h"

namespace ombrex::services {

Task<Result<void>> change_password(Deps deps, PasswordDesk& desk, model::Principal who, crypto::Password before,
                                   crypto::Password after, Deadline deadline) {
    Error const refused{Errc::denied, "the old password is another one"};
    if (!who.user) co_return refused;
    model::User user;
    model::Account account;
    std::optional<model::PasswordHash> stored;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(user, unit.users().find(who.company, *who.user));
            BOOST_OUTCOME_TRY(account, unit.accounts().account(who.company));
            BOOST_OUTCOME_TRY(stored, unit.users().password(who.company, *who.user));
            return ok();
        },
        deadline));
    BOOST_OUTCOME_CO_TRY(auto const compared, co_await desk.compare(std::move(before), stored));
    if (!compared.matches) co_return refused;
    auto own = own_words(user.name, user.email, account.name);
    BOOST_OUTCOME_CO_TRY(auto const hash, co_await desk.hash(std::move(after), std::move(own)));
    auto const work = [&](ports::UnitOfWork& unit) -> Result<void> {
        BOOST_OUTCOME_TRY(unit.users().set_password(who.company, *who.user, hash));
        return audit(deps, unit, who.company, who.actor, "password_changed", who.user->value());
    };
    co_return co_await deps.database.transact(work, deadline);
}

}  // namespace ombrex::services
