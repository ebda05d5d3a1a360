// SPDX-License-Identifier: Apache-2.0
#include "services/purge_account.h"

#include "privacy/account_end.h"
#include "services/audit.h"
#include "services/erase_at_processor.h"
#include "services/receipt_id.h"
#include "services/write_receipts.h"

namespace ombrex::services {

using privacy::Category;

Task<Result<bool>> purge_account(Deps deps, crypto::KeyRing& keys, model::Receipt receipt, Deadline deadline) {
    auto settings = receipt;
    auto const company = receipt.company;
    settings.category = Category::assistant_settings;
    settings.id = receipt_id(deps.policy, {settings.category, company, company.value(), receipt.due});
    bool went = false;
    auto const work = [&](ports::UnitOfWork& unit) -> Result<void> {
        BOOST_OUTCOME_TRY(auto const more, unit.retention().holds(company, privacy::goes_with_account(deps.policy)));
        if (more) return ok();
        went = true;
        BOOST_OUTCOME_TRY(keys.destroy({crypto::KeyKind::company, company.value()}));
        auto const requests =
            privacy::erase_on(deps.policy, Category::privacy_request, receipt.destroyed, TimeZone::utc());
        if (privacy::is_reduced_with_account(deps.policy, Category::billing_record)) {
            BOOST_OUTCOME_TRY(unit.billing().reduce(company));
        }
        BOOST_OUTCOME_TRY(unit.accounts().purge(company, requests));
        BOOST_OUTCOME_TRY(ask_recipients_of_account(deps, unit, company));
        BOOST_OUTCOME_TRY(write_receipts(deps, unit, "job:erase_due", {receipt, settings}));
        return audit(deps, unit, company, "job:erase_due", "account_purged", company.value());
    };
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(work, deadline));
    co_return went;
}

}  // namespace ombrex::services
