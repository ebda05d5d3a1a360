// SPDX-License-Identifier: Apache-2.0
#include "services/privacy_overview.h"

namespace ombrex::services {
namespace {

constexpr std::size_t receipts_shown = 20;

}  // namespace

Task<Result<PrivacyOverview>> privacy_overview(Deps deps, model::CompanyId company, Deadline deadline) {
    PrivacyOverview out;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto const assistant, unit.companies().assistant(company));
            out.zone = assistant.business.zone;
            BOOST_OUTCOME_TRY(out.kept, unit.retention().holdings(company));
            BOOST_OUTCOME_TRY(out.disclosures, unit.audit().disclosed(company));
            BOOST_OUTCOME_TRY(out.destroyed, unit.retention().receipts(company, receipts_shown));
            return ok();
        },
        deadline));
    co_return out;
}

}  // namespace ombrex::services
