// SPDX-License-Identifier: Apache-2.0
#include "services/verify_password.h"

namespace ombrex::services {

Task<Result<model::User>> verify_password(Deps deps, PasswordDesk& desk, model::MailAddress email,
                                          crypto::Password password, Deadline deadline) {
    std::optional<model::User> user;
    std::optional<model::PasswordHash> stored;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(user, unit.users().with_email(email));
            if (!user) return ok();
            BOOST_OUTCOME_TRY(stored, unit.users().password(user->company, user->id));
            return ok();
        },
        deadline));
    BOOST_OUTCOME_CO_TRY(auto const compared, co_await desk.compare(std::move(password), stored));
    if (!compared.matches) co_return Error{Errc::denied, "address and password do not belong together"};
    if (compared.stronger) {
        BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
            [&](ports::UnitOfWork& unit) {
                return unit.users().set_password(user->company, user->id, *compared.stronger);
            },
            deadline));
    }
    co_return std::move(*user);
}

}  // namespace ombrex::services
