// SPDX-License-Identifier: Apache-2.0
#include "services/register_account.h"

#include "model/principal.h"
#include "services/audit.h"

namespace ombrex::services {

Task<Result<model::User>> register_account(Deps deps, PasswordDesk& desk, Registration registration,
                                           Deadline deadline) {
    auto const& made = registration.company;
    auto own = own_words(made.owner, made.email, made.name);
    BOOST_OUTCOME_CO_TRY(auto const hash, co_await desk.hash(std::move(registration.password), std::move(own)));
    model::User owner;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto const holder, unit.users().with_email(made.email));
            if (holder && holder->state == model::UserState::active && holder->verified) return address_taken();
            BOOST_OUTCOME_TRY(owner, put_company(deps, unit, made, hash));
            model::Acceptance const accepted{owner.company, owner.id,
                                             std::string{privacy::current_version(deps.policy).id}, owner.created,
                                             model::AcceptedBy::registration};
            BOOST_OUTCOME_TRY(unit.accounts().add(accepted));
            auto const actor = model::principal_of(owner).actor;
            return audit(deps, unit, owner.company, actor, "account_registered", owner.company.value());
        },
        deadline));
    co_return owner;
}

}  // namespace ombrex::services
