// SPDX-License-Identifier: Apache-2.0
#include "services/anybody_registered.h"

namespace ombrex::services {

Task<Result<bool>> anybody_registered(Deps deps, Deadline deadline) {
    bool found = false;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto const companies, unit.companies().all());
            for (auto const& company : companies) {
                BOOST_OUTCOME_TRY(auto const users, unit.users().of_company(company));
                if (!users.empty()) {
                    found = true;
                    break;
                }
            }
            return ok();
        },
        deadline));
    co_return found;
}

}  // namespace ombrex::services
