// SPDX-License-Identifier: Apache-2.0
#include "services/bring_forward.h"

#include "privacy/account_end.h"

namespace ombrex::services {
namespace {

Result<std::size_t> of_company(Deps const& deps, ports::UnitOfWork& unit, model::CompanyId company,
                               std::vector<privacy::Category> const& tightened) {
    BOOST_OUTCOME_TRY(auto const assistant, unit.companies().assistant(company));
    std::size_t brought = 0;
    for (auto const category : tightened) {
        auto const end = [&](TimePoint answered) {
            return privacy::erase_on(deps.policy, category, answered, assistant.business.zone).due().value_or(answered);
        };
        BOOST_OUTCOME_TRY(auto const rows, unit.retention().bring_forward(category, company, end));
        brought += rows;
    }
    BOOST_OUTCOME_TRY(auto deletion, unit.accounts().deletion(company));
    if (!deletion) return brought;
    auto const due = privacy::account_purge(deps.policy, deletion->requested, assistant.business.zone).due();
    if (!due || *due >= deletion->purge_due) return brought;
    deletion->purge_due = *due;
    BOOST_OUTCOME_TRY(unit.accounts().set_deletion(company, deletion));
    return brought + 1;
}

}  // namespace

Task<Result<std::size_t>> bring_forward(Deps deps, std::vector<privacy::Category> tightened, Deadline deadline) {
    std::size_t brought = 0;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto const companies, unit.companies().all());
            for (auto const company : companies) {
                BOOST_OUTCOME_TRY(auto const rows, of_company(deps, unit, company, tightened));
                brought += rows;
            }
            return ok();
        },
        deadline));
    co_return brought;
}

}  // namespace ombrex::services
