// SPDX-License-Identifier: Apache-2.0
#include "services/list_calendars.h"

namespace ombrex::services {

Task<Result<std::vector<CalendarCard>>> list_calendars(Deps deps, model::Principal who, Deadline deadline) {
    if (!may(who.role, model::Act::connect_calendar)) {
        co_return Error{Errc::denied, "calendars are for owners and admins"};
    }
    std::vector<CalendarCard> out;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto const connected, unit.calendars().of_company(who.company));
            for (auto const& one : connected) out.push_back({one.id, one.provider, one.connected});
            return ok();
        },
        deadline));
    co_return out;
}

}  // namespace ombrex::services
