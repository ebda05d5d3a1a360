// SPDX-License-Identifier: Apache-2.0
#include "services/purge_account.h"

#include "privacy/account_end.h"
#include "services/audit.h"

namespace ombrex::services {

using privacy::Category;

Task<Result<void>> purge_account(Deps deps, crypto::KeyRing& keys, model::Receipt receipt, Deadline deadline) {
    auto settings = receipt;
    settings.id = Id128::make(deps.random);
    settings.category = Category::assistant_settings;
    auto const company = receipt.company;
    auto const work = [&](ports::UnitOfWork& unit) -> Result<void> {
        BOOST_OUTCOME_TRY(auto const more, unit.retention().holds(company, privacy::goes_with_account(deps.policy)));
        if (more) return ok();
        BOOST_OUTCOME_TRY(keys.destroy({crypto::KeyKind::company, company.value()}));
        auto const requests =
            privacy::erase_on(deps.policy, Category::privacy_request, receipt.destroyed, TimeZone::utc());
        BOOST_OUTCOME_TRY(unit.accounts().purge(company, requests));
        auto const keep = privacy::erase_on(deps.policy, Category::audit_entry, receipt.destroyed, TimeZone::utc());
        BOOST_OUTCOME_TRY(unit.retention().add(receipt, keep));
        BOOST_OUTCOME_TRY(unit.retention().add(settings, keep));
        return audit(deps, unit, company, "job:erase_due", "account_purged", company.value());
    };
    co_return co_await deps.database.transact(work, deadline);
}

}  // namespace ombrex::services
