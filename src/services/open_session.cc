// SPDX-License-Identifier: Apache-2.0
#include "services/open_session.h"

#include "model/principal.h"
#include "services/accept_version.h"
#include "services/audit.h"

namespace ombrex::services {

Task<Result<model::Session>> open_session(Deps deps, model::User user, model::Browser browser, Deadline deadline) {
    auto const now = deps.clock.now();
    auto const who = model::principal_of(user);
    model::Session session{model::SessionId{Id128::make(deps.random)}, user.company, user.id, now, now, browser};
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            auto const keep = privacy::erase_on(deps.policy, privacy::Category::usage_log, now, TimeZone::utc());
            BOOST_OUTCOME_TRY(unit.sessions().add(session, keep));
            return audit(deps, unit, user.company, who.actor, "signed_in", session.id.value());
        },
        deadline));
    BOOST_OUTCOME_CO_TRY(co_await accept_version(deps, who, deadline));
    co_return session;
}

}  // namespace ombrex::services
