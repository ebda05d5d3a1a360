// SPDX-License-Identifier: Apache-2.0
#include "services/connect_calendar.h"

#include <algorithm>

#include "services/audit.h"

namespace ombrex::services {
namespace {

using privacy::Category;

Result<void> connect(Deps const& deps, ports::UnitOfWork& unit, model::Principal const& who,
                     model::CalendarConnection const& made) {
    BOOST_OUTCOME_TRY(auto const deletion, unit.accounts().deletion(made.company));
    if (deletion) return Error{Errc::conflict, "the account is to be deleted"};
    BOOST_OUTCOME_TRY(auto const known, unit.calendars().of_company(made.company));
    if (std::ranges::count(known, made.provider, &model::CalendarConnection::provider) > 0) {
        return Error{Errc::conflict, "a calendar of that provider is connected"};
    }
    BOOST_OUTCOME_TRY(auto const stays, privacy::erase_after_event(deps.policy, Category::calendar_token));
    BOOST_OUTCOME_TRY(unit.calendars().add(made, stays));
    return audit(deps, unit, made.company, who.actor, "calendar_connected", made.id.value());
}

}  // namespace

Task<Result<model::CalendarConnectionId>> connect_calendar(Deps deps, model::Principal who, ports::CalendarGrant grant,
                                                           Deadline deadline) {
    if (!may(who.role, model::Act::connect_calendar)) {
        co_return Error{Errc::denied, "only owners and admins connect a calendar"};
    }
    if (!privacy::may_receive(deps.policy, grant.provider, Category::calendar_token)) {
        co_return Error{Errc::denied, "C22: the policy gives that recipient no calendar tokens"};
    }
    model::CalendarConnection made;
    made.id = model::CalendarConnectionId{Id128::make(deps.random)};
    made.company = who.company;
    made.provider = grant.provider;
    made.access = std::move(grant.access);
    made.refresh = std::move(grant.refresh);
    made.access_ends = grant.access_ends;
    made.connected = deps.clock.now();
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) { return connect(deps, unit, who, made); }, deadline));
    co_return made.id;
}

}  // namespace ombrex::services
