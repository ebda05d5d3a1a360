// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/egress_guard.h"
#include "services/terms_of_call.h"

namespace ombrex::services {

/// The ledger of disclosures in the store: a row before anything leaves, and none for what the terms of its call do not
/// grant (terms_of_call.h). Kept as long as the policy says. Thread: safe
/// to share. Lifetime: what `deps` names outlives it. Purpose: legal_duty.
class DisclosureLedger final : public net::DisclosureSink {
public:
    explicit DisclosureLedger(Deps deps) : deps_{deps} {}

    Task<Result<void>> record(privacy::Disclosure disclosure, Deadline deadline) override {
        auto const keep =
            privacy::erase_on(deps_.policy, privacy::Category::audit_entry, disclosure.when, TimeZone::utc());
        co_return co_await deps_.database.transact(
            [&](ports::UnitOfWork& unit) -> Result<void> {
                BOOST_OUTCOME_TRY(keeps_terms(deps_, unit, disclosure));
                return unit.audit().add(disclosure, keep);
            },
            deadline);
    }

private:
    Deps deps_;
};

}  // namespace ombrex::services
