// SPDX-License-Identifier: Apache-2.0
#include "services/transfer_budget.h"

namespace ombrex::services {

Task<Result<bool>> take_transfer(Deps deps, CallContext context, std::size_t an_hour, Deadline deadline) {
    bool taken = false;
    auto const now = deps.clock.now();
    auto const keep =
        privacy::erase_on(deps.policy, privacy::Category::usage_log, now, context.assistant.business.zone);
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            constexpr auto asked = model::AbuseEvent::transfer_asked;
            auto const since = now - std::chrono::hours{1} + std::chrono::microseconds{1};
            BOOST_OUTCOME_TRY(auto const spent, unit.abuse().count(context.company, asked, since));
            taken = static_cast<std::size_t>(spent) < an_hour;
            if (!taken) return ok();
            return unit.abuse().add(context.company, asked, Id128::make(deps.random), context.call.value(), now, keep);
        },
        deadline));
    co_return taken;
}

}  // namespace ombrex::services
