// SPDX-License-Identifier: Apache-2.0
#include "services/verify_password.h"

namespace ombrex::services {
namespace {

struct Known {
    std::optional<model::User> user;
    std::optional<model::PasswordHash> stored;
};

/// Nobody's is compared, too: it takes as long.
Task<Result<void>> compare(Deps deps, PasswordDesk& desk, Known const& known, crypto::Password password,
                           Deadline deadline) {
    BOOST_OUTCOME_CO_TRY(auto const compared, co_await desk.compare(std::move(password), known.stored));
    if (!compared.matches) co_return Error{Errc::denied, "address and password do not belong together"};
    if (!compared.stronger) co_return ok();
    co_return co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) {
            return unit.users().set_password(known.user->company, known.user->id, *compared.stronger);
        },
        deadline);
}

}  // namespace

Task<Result<model::User>> verify_password(Deps deps, PasswordDesk& desk, model::MailAddress email,
                                          crypto::Password password, Deadline deadline) {
    Known known;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(known.user, unit.users().with_email(email));
            if (!known.user) return ok();
            BOOST_OUTCOME_TRY(known.stored, unit.users().password(known.user->company, known.user->id));
            return ok();
        },
        deadline));
    BOOST_OUTCOME_CO_TRY(co_await compare(deps, desk, known, std::move(password), deadline));
    co_return std::move(*known.user);
}

Task<Result<void>> verify_password(Deps deps, PasswordDesk& desk, model::User const& user, crypto::Password password,
                                   Deadline deadline) {
    Known known{user, std::nullopt};
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(known.stored, unit.users().password(known.user->company, known.user->id));
            return ok();
        },
        deadline));
    co_return co_await compare(deps, desk, known, std::move(password), deadline);
}

}  // namespace ombrex::services
