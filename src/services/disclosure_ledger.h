// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/egress_guard.h"
#include "services/call_context.h"

namespace ombrex::services {

/// The ledger of disclosures in the store: a row before anything leaves. Kept as long as the policy says. Thread: safe
/// to share. Lifetime: what `deps` names outlives it. Purpose: legal_duty.
class DisclosureLedger final : public net::DisclosureSink {
public:
    explicit DisclosureLedger(Deps deps) : deps_{deps} {}

    Task<Result<void>> record(privacy::Disclosure disclosure, Deadline deadline) override {
        auto const keep =
            privacy::erase_on(deps_.policy, privacy::Category::audit_entry, disclosure.when, TimeZone::utc());
        co_return co_await deps_.database.transact(
            [&](ports::UnitOfWork& unit) { return unit.audit().add(disclosure, keep); }, deadline);
    }

private:
    Deps deps_;
};

}  // namespace ombrex::services
