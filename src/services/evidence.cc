// SPDX-License-Identifier: Apache-2.0
#include "services/evidence.h"

namespace ombrex::services {

Task<Result<privacy::Evidence>> gather_evidence(Deps deps, std::vector<std::string> transports, Deadline deadline) {
    privacy::Evidence out{.made = deps.clock.now()};
    out.transports = std::move(transports);
    auto const today = std::chrono::floor<std::chrono::days>(TimeZone::utc().to_local(out.made));
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(out.figures, unit.retention().figures(out.made, today));
            return ok();
        },
        deadline));
    co_return out;
}

}  // namespace ombrex::services
