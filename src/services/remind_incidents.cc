// SPDX-License-Identifier: Apache-2.0
#include "services/remind_incidents.h"

#include "base/log.h"

namespace ombrex::services {

std::chrono::hours breach_notice(privacy::Policy const& policy) {
    return std::chrono::hours{privacy::row_of(policy, privacy::Limit::breach_notice).value};
}

Task<Result<std::size_t>> remind_incidents(Deps deps) {
    std::size_t reminded = 0;
    auto const work = [&](ports::UnitOfWork& unit) -> Result<void> {
        BOOST_OUTCOME_TRY(auto const incidents, unit.incidents().all());
        for (auto incident : incidents) {
            auto const clock = model::breach_clock(incident, breach_notice(deps.policy), deps.clock.now());
            if (clock.reminder <= incident.reminded) continue;
            incident.reminded = clock.reminder;
            BOOST_OUTCOME_TRY(unit.incidents().update(incident));
            log::warn("incident_reminder", {{"incident", incident.id}, {"percent", clock.reminder}});
            ++reminded;
        }
        return ok();
    };
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(work, Deadline::in(deps.clock, std::chrono::seconds{60})));
    co_return reminded;
}

}  // namespace ombrex::services
