// SPDX-License-Identifier: Apache-2.0
#include "services/see_live_call.h"

#include "services/audit.h"

namespace ombrex::services {

Task<Result<void>> see_live_call(Deps deps, LiveFeed& feed, model::Principal who, model::CallId call,
                                 Deadline deadline) {
    if (!feed.so_far(who.company, call)) co_return Error{Errc::not_found, "the call does not run"};
    if (feed.saw(call, who.actor)) co_return ok();
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) { return audit(deps, unit, who.company, who.actor, "call_seen", call.value()); },
        deadline));
    feed.note_look(call, who.actor);
    co_return ok();
}

}  // namespace ombrex::services
