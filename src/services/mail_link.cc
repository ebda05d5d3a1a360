// SPDX-License-Identifier: Apache-2.0
#include "services/mail_link.h"

#include <array>

#include "crypto/token.h"
#include "services/follow_up.h"

namespace ombrex::services {
namespace {

using privacy::Purpose;

/// The words around a link. It is in the fragment of the address: no log of a server on the way sees it.
struct Words {
    std::string_view subject, why, page, until;
};
constexpr std::array<Words, model::link_purposes.size()> words{{
    {"Please confirm your e-mail address",
     "Somebody, you most likely, registered with this address. Open this page to confirm it:", "/verify-email#",
     "The link works once, for a day. If it was not you, do nothing: without it the account stays closed."},
    {"A new password",
     "Somebody, you most likely, asked for a new password. Open this page to choose one:", "/reset-password#",
     "The link works once, for ten minutes. If it was not you, do nothing: your password stays as it is."},
    {"You are invited", "You are invited to look after calls with us. Open this page to choose a password:",
     "/invitation#", "The link works once, for seven days."},
}};

constexpr Words already_here{
    "You are invited",
    "You are invited to look after calls with us. Your address has an account here already, with another business, and "
    "an address belongs to one of them:",
    "/sign-in", "Ask who invited you for an invitation to another address. Your account stays as it is."};

constexpr Words claimed{
    "Your e-mail address",
    "Somebody, you perhaps, gave this address for another account with us. It has an account here already, and an "
    "address belongs to one of them:",
    "/sign-in", "Nobody signs in to the other account with your address. Your account stays as it is."};

/// Where the letter goes: to the address that is to be confirmed.
model::MailAddress address_of(model::User const& user, model::LinkPurpose purpose) {
    return purpose == model::LinkPurpose::verify_email ? user.next_email.value_or(user.email) : user.email;
}

/// What is said instead of the link, to whom the address belongs; none: he may have the link.
Result<Words const*> said_instead(ports::UnitOfWork& unit, model::User const& user, model::LinkPurpose purpose) {
    if (purpose == model::LinkPurpose::reset_password) return nullptr;
    BOOST_OUTCOME_TRY(auto const holder, unit.users().with_email(address_of(user, purpose)));
    bool const claims = holder && holder->id != user.id && holder->state == model::UserState::active;
    if (!claims || !holder->verified) return nullptr;  // whoever never showed that it is his keeps nobody out
    return purpose == model::LinkPurpose::invitation ? &already_here : &claimed;
}

std::string text_of(Words const& said, std::string const& name, std::string const& url) {
    return "Hello" + (name.empty() ? "" : " " + name) + ",\n\n" + std::string{said.why} + "\n\n" + url + "\n\n" +
           std::string{said.until} + "\n";
}

}  // namespace

std::string mail_link_job(model::LinkPurpose purpose) { return "mail_" + std::string{to_string(purpose)}; }

Result<void> queue_link(Deps const& deps, ports::UnitOfWork& unit, model::User const& user,
                        model::LinkPurpose purpose) {
    return follow_up(deps, unit, mail_link_job(purpose), user.company, user.id.value());
}

Task<Result<void>> mail_link(Deps deps, PostRoom room, ports::Job job, model::LinkPurpose purpose, Deadline deadline) {
    auto const token = crypto::Token::make(deps.random);
    auto const now = deps.clock.now();
    model::MailedLink const link{model::MailedLinkId{Id128::make(deps.random)}, job.company, model::UserId{job.subject},
                                 purpose, now + lifetime_of(purpose)};
    std::optional<model::User> user;
    Words const* instead = nullptr;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            auto found = unit.users().find(link.company, link.user);
            if (!found) return found.error().code == Errc::not_found ? Result<void>{ok()} : found.error();
            bool const nothing_to_confirm = found.value().verified && !found.value().next_email;
            if (purpose == model::LinkPurpose::verify_email && nothing_to_confirm) return ok();  // it was taken back
            user = std::move(found.value());
            BOOST_OUTCOME_TRY(instead, said_instead(unit, *user, purpose));
            if (instead != nullptr) return ok();
            auto const keep = privacy::erase_on(deps.policy, privacy::Category::usage_log, now, TimeZone::utc());
            return unit.mailed_links().put(link, token.hash(to_string(purpose)), keep);
        },
        deadline));
    if (!user) co_return ok();
    auto const& said = instead != nullptr ? *instead : words[static_cast<std::size_t>(purpose)];
    auto const url = room.public_url + std::string{said.page} + (instead != nullptr ? std::string{} : token.reveal());
    UserLetter out{model::LetterId{link.id.value()}, link.company, address_of(*user, purpose), {}};
    out.letter.subject = said.subject;
    // Who owns the address is not told the name of who claims it.
    auto const name = instead == &claimed ? std::string{} : user->name.reveal<Purpose::transactional_mail>();
    out.letter.text = text_of(said, name, url);
    out.letter.date = now;
    co_return co_await send_to_user(room, std::move(out), deadline);
}

Task<Result<void>> forgot_password(Deps deps, model::MailAddress email, Deadline deadline) {
    co_return co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto const user, unit.users().with_email(email));
            if (!user || user->state != model::UserState::active) return ok();
            if (!user->verified) {
                // Stores of before have who moved to an address that may be another's, whom he is not to draw in.
                BOOST_OUTCOME_TRY(auto const open, unit.sessions().of_user(user->company, user->id));
                if (!open.empty()) return ok();
            }
            return queue_link(deps, unit, *user, model::LinkPurpose::reset_password);
        },
        deadline);
}

}  // namespace ombrex::services
