// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "model/audit_entry.h"
#include "privacy/disclosure.h"
#include "privacy/erase_on.h"

namespace ombrex::ports {

/// The audit log, append-only and chained, and the ledger of disclosures. Only inside a UnitOfWork; blocking.
/// Errors of each: unavailable (the store failed).
class AuditRepository {
public:
    virtual ~AuditRepository() = default;

    /// Number and chain are filled in here. The texts hold no line break.
    virtual Result<void> add(model::AuditEntry entry, privacy::EraseOn erase_on) = 0;
    /// From `first` on, at most `limit`, in order.
    virtual Result<std::vector<model::AuditEntry>> read(long long first, std::size_t limit) = 0;

    virtual Result<void> add(privacy::Disclosure const& disclosure, privacy::EraseOn erase_on) = 0;
    /// What left because of this call.
    virtual Result<std::vector<privacy::Disclosure>> disclosures(model::CompanyId company, model::CallId call) = 0;
};

}  // namespace ombrex::ports
