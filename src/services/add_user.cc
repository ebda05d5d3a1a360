// SPDX-License-Identifier: Apache-2.0
#include "services/add_user.h"

#include "services/add_company.h"
#include "services/audit.h"

namespace ombrex::services {

Task<Result<model::User>> add_user(Deps deps, PasswordDesk& desk, model::Principal who, NewUser made,
                                   std::optional<crypto::Password> password, Deadline deadline) {
    if (!may(who.role, model::Act::manage_users)) co_return Error{Errc::denied, "only an owner or admin adds people"};
    if (made.role == model::Role::owner && who.role != model::Role::owner) {
        co_return Error{Errc::denied, "only an owner makes an owner"};
    }
    std::optional<model::PasswordHash> hash;
    if (password) {
        auto own = own_words(made.name, made.email, {});
        BOOST_OUTCOME_CO_TRY(hash, co_await desk.hash(std::move(*password), std::move(own)));
    }
    model::User user;
    user.id = model::UserId{Id128::make(deps.random)};
    user.company = who.company;
    user.name = made.name;
    user.email = made.email;
    user.role = made.role;
    user.state = hash ? model::UserState::active : model::UserState::invited;
    user.created = deps.clock.now();
    if (hash) user.verified = user.created;  // whoever adds him and gives him a password vouches for his address
    BOOST_OUTCOME_CO_TRY(auto const stays, privacy::erase_after_event(deps.policy, privacy::Category::account_name));
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(unit.accounts().deletion(who.company));  // there is such a company
            BOOST_OUTCOME_TRY(unit.users().add(user, hash, stays));
            return audit(deps, unit, who.company, who.actor, "user_added", user.id.value());
        },
        deadline));
    co_return user;
}

}  // namespace ombrex::services
