// SPDX-License-Identifier: Apache-2.0
#include "services/follow_link.h"

#include <utility>

#include "crypto/token.h"
#include "model/principal.h"
#include "services/add_company.h"
#include "services/audit.h"

namespace ombrex::services {
namespace {

using model::LinkPurpose;

Error over() { return {Errc::not_found, "this link was used, or has run out"}; }

Result<crypto::TokenHash> hash_of(std::string const& token, LinkPurpose purpose) {
    auto const shown = crypto::Token::parse(token);
    if (!shown) return over();
    return shown.value().hash(to_string(purpose));
}

/// Takes the link and brings its user up to date.
Result<model::User> take(Deps const& deps, ports::UnitOfWork& unit, crypto::TokenHash const& hash,
                         LinkPurpose purpose) {
    auto const now = deps.clock.now();
    BOOST_OUTCOME_TRY(auto const link, unit.mailed_links().take(hash, purpose, now));
    BOOST_OUTCOME_TRY(auto user, unit.users().find(link.company, link.user));
    if (purpose == LinkPurpose::verify_email && user.next_email) {
        user.email = *std::exchange(user.next_email, std::nullopt);
        user.verified = now;
        // One that went to the address of before is not to choose a password any more.
        BOOST_OUTCOME_TRY(unit.mailed_links().drop(user.company, user.id, LinkPurpose::reset_password));
    }
    if (!user.verified) user.verified = now;
    auto const his = unit.users().update(user);
    if (!his && his.error().code == Errc::conflict) return over();  // meanwhile another showed that he reads its mail
    BOOST_OUTCOME_TRY(his);
    auto const actor = model::principal_of(user).actor;
    BOOST_OUTCOME_TRY(
        audit(deps, unit, user.company, actor, "followed_" + std::string{to_string(purpose)}, user.id.value()));
    return user;
}

/// What a link to choose a password opens.
struct Opened {
    LinkPurpose purpose = LinkPurpose::reset_password;
    model::User user;
    model::Account account;
};

Result<Opened> look(Deps const& deps, ports::UnitOfWork& unit, crypto::Token const& token) {
    for (auto const purpose : {LinkPurpose::reset_password, LinkPurpose::invitation}) {
        auto const link = unit.mailed_links().find(token.hash(to_string(purpose)), purpose, deps.clock.now());
        if (!link && link.error().code == Errc::not_found) continue;
        if (!link) return link.error();
        Opened out{purpose, {}, {}};
        BOOST_OUTCOME_TRY(out.user, unit.users().find(link.value().company, link.value().user));
        BOOST_OUTCOME_TRY(out.account, unit.accounts().account(link.value().company));
        return out;
    }
    return over();
}

}  // namespace

Task<Result<model::User>> asked_to_verify(Deps deps, std::string token, Deadline deadline) {
    BOOST_OUTCOME_CO_TRY(auto const hash, hash_of(token, LinkPurpose::verify_email));
    model::User user;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            auto const link = unit.mailed_links().find(hash, LinkPurpose::verify_email, deps.clock.now());
            if (!link) return link.error().code == Errc::not_found ? over() : link.error();
            BOOST_OUTCOME_TRY(user, unit.users().find(link.value().company, link.value().user));
            return ok();
        },
        deadline));
    co_return user;
}

Task<Result<model::User>> verify_email(Deps deps, std::string token, Deadline deadline) {
    BOOST_OUTCOME_CO_TRY(auto const hash, hash_of(token, LinkPurpose::verify_email));
    model::User user;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(user, take(deps, unit, hash, LinkPurpose::verify_email));
            return ok();
        },
        deadline));
    co_return user;
}

Task<Result<model::User>> choose_password(Deps deps, PasswordDesk& desk, std::string token, crypto::Password password,
                                          Deadline deadline) {
    auto const shown = crypto::Token::parse(token);
    if (!shown) co_return over();
    Opened opened;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(opened, look(deps, unit, shown.value()));
            return ok();
        },
        deadline));
    auto own = own_words(opened.user.name, opened.user.email, opened.account.name);
    BOOST_OUTCOME_CO_TRY(auto const made, co_await desk.hash(std::move(password), std::move(own)));
    model::User user;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            auto const hash = shown.value().hash(to_string(opened.purpose));
            BOOST_OUTCOME_TRY(auto const holder, unit.users().with_email(opened.user.email));
            bool const his = !holder || holder->id == opened.user.id;
            bool const taken = !his && holder->state == model::UserState::active && holder->verified;
            if (taken) return over();  // another has shown since the letter went out that he reads its mail
            BOOST_OUTCOME_TRY(user, take(deps, unit, hash, opened.purpose));
            BOOST_OUTCOME_TRY(unit.users().set_password(user.company, user.id, made));
            BOOST_OUTCOME_TRY(unit.sessions().remove_others(user.company, user.id, std::nullopt));
            return ok();
        },
        deadline));
    user.state = model::UserState::active;
    co_return user;
}

}  // namespace ombrex::services
