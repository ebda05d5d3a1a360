// SPDX-License-Identifier: Apache-2.0
#include "services/change_password.h"

#include "model/principal.h"
#include "services/add_company.h"
#include "services/audit.h"

namespace ombrex::services {

Task<Result<void>> change_password(Deps deps, PasswordDesk& desk, SignInGuard& guard, model::User user,
                                   ShownPassword before, crypto::Password after, Deadline deadline) {
    BOOST_OUTCOME_CO_TRY(co_await show_password(deps, desk, guard, user, std::move(before), deadline));
    model::Account account;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(account, unit.accounts().account(user.company));
            return ok();
        },
        deadline));
    auto own = own_words(user.name, user.email, account.name);
    BOOST_OUTCOME_CO_TRY(auto const hash, co_await desk.hash(std::move(after), std::move(own)));
    auto const work = [&](ports::UnitOfWork& unit) -> Result<void> {
        BOOST_OUTCOME_TRY(unit.users().set_password(user.company, user.id, hash));
        auto const actor = model::principal_of(user).actor;
        return audit(deps, unit, user.company, actor, "password_changed", user.id.value());
    };
    co_return co_await deps.database.transact(work, deadline);
}

}  // namespace ombrex::services
