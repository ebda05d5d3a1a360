// SPDX-License-Identifier: Apache-2.0
#include "services/count_turns.h"

namespace ombrex::services {

Task<Result<std::vector<std::size_t>>> count_turns(Deps deps, model::Principal who, std::vector<model::CallId> calls,
                                                   Deadline deadline) {
    std::vector<std::size_t> out;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            out.clear();
            for (auto const call : calls) {
                auto const said = unit.calls().transcript(who.company, call);
                if (!said && said.error().code != Errc::not_found) return said.error();
                out.push_back(said ? said.value().size() : 0);
            }
            return ok();
        },
        deadline));
    co_return out;
}

}  // namespace ombrex::services
