// SPDX-License-Identifier: Apache-2.0
#include "services/add_company.h"

#include "services/audit.h"

namespace ombrex::services {

using enum privacy::Purpose;

std::vector<std::string> own_words(model::PersonName const& name, model::MailAddress const& email,
                                   model::CompanyName const& company) {
    return {name.reveal<abuse_detection>(), email.reveal<abuse_detection>(), company.reveal<abuse_detection>()};
}

Error address_taken() { return {Errc::conflict, "that e-mail address has an account"}; }

Result<model::User> put_company(Deps const& deps, ports::UnitOfWork& unit, NewCompany const& made,
                                std::optional<model::PasswordHash> const& password) {
    model::User owner;
    owner.id = model::UserId{Id128::make(deps.random)};
    owner.company = model::CompanyId{Id128::make(deps.random)};
    owner.name = made.owner;
    owner.email = made.email;
    owner.role = model::Role::owner;
    owner.state = password ? model::UserState::active : model::UserState::invited;
    owner.created = deps.clock.now();
    if (made.verified && password) owner.verified = owner.created;
    model::Assistant assistant;
    assistant.business.name = made.name.reveal<serve_call>();
    BOOST_OUTCOME_TRY(unit.companies().put(owner.company, assistant));
    BOOST_OUTCOME_TRY(unit.accounts().set_name(owner.company, made.name));
    BOOST_OUTCOME_TRY(auto const stays, privacy::erase_after_event(deps.policy, privacy::Category::account_name));
    BOOST_OUTCOME_TRY(unit.users().add(owner, password, stays));
    return owner;
}

Task<Result<model::User>> add_company(Deps deps, PasswordDesk& desk, NewCompany made,
                                      std::optional<crypto::Password> password, std::string actor, Deadline deadline) {
    std::optional<model::PasswordHash> hash;
    if (password) {
        auto own = own_words(made.owner, made.email, made.name);
        BOOST_OUTCOME_CO_TRY(hash, co_await desk.hash(std::move(*password), std::move(own)));
    }
    model::User owner;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto const holder, unit.users().with_email(made.email));
            if (holder) return address_taken();
            BOOST_OUTCOME_TRY(owner, put_company(deps, unit, made, hash));
            return audit(deps, unit, owner.company, actor, "business_added", owner.company.value());
        },
        deadline));
    co_return owner;
}

}  // namespace ombrex::services
