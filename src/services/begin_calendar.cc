// SPDX-License-Identifier: Apache-2.0
#include "services/begin_calendar.h"

#include <algorithm>

#include "base/bytes.h"
#include "crypto/digest.h"
#include "crypto/token.h"

namespace ombrex::services {
namespace {

Result<void> is_free(ports::UnitOfWork& unit, model::CompanyId company, privacy::Recipient provider) {
    BOOST_OUTCOME_TRY(auto const deletion, unit.accounts().deletion(company));
    if (deletion) return Error{Errc::conflict, "the account is to be deleted"};
    BOOST_OUTCOME_TRY(auto const known, unit.calendars().of_company(company));
    if (std::ranges::count(known, provider, &model::CalendarConnection::provider) > 0) {
        return Error{Errc::conflict, "a calendar of that provider is connected"};
    }
    return ok();
}

}  // namespace

Task<Result<std::string>> begin_calendar(Deps deps, CalendarDoor& door, Visitor who, privacy::Recipient provider,
                                         std::string return_to, Deadline deadline) {
    if (!may(who.user.role, model::Act::connect_calendar)) {
        co_return Error{Errc::denied, "only owners and admins connect a calendar"};
    }
    if (offer_of(deps, door.providers, provider) != CalendarOffer::open) {
        co_return Error{Errc::not_found, "this server does not offer that provider"};
    }
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) { return is_free(unit, who.user.company, provider); }, deadline));
    auto verifier = crypto::Token::make(deps.random).reveal();
    ports::CalendarVisit visit;
    visit.challenge = to_base64url(crypto::sha256(as_bytes(verifier)));
    visit.return_to = std::move(return_to);
    auto const attempt =
        door.attempts.keep({who.user.company, who.user.id, who.session.id, provider, std::move(verifier)}, deps.random);
    visit.state = door.states.sign({attempt, who.session.id.value(), word_of(provider)});
    co_return find(door.providers, provider)->page(visit);
}

}  // namespace ombrex::services
