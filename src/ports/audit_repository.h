// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "model/audit_anchor.h"
#include "model/audit_entry.h"
#include "privacy/disclosure.h"
#include "privacy/erase_on.h"

namespace ombrex::ports {

/// Which rows of the ledger. What is not named does not narrow it.
struct DisclosureQuery {
    std::optional<model::CompanyId> company = {};
    std::optional<privacy::Recipient> recipient = {};
    std::optional<privacy::Category> category = {};
    TimePoint from = TimePoint::min();
    TimePoint until = TimePoint::max();  ///< Exclusive.
    std::size_t limit = 1000;
};

/// The audit log, append-only and chained, and the ledger of disclosures. Only inside a UnitOfWork; blocking.
/// Errors of each: unavailable (the store failed).
class AuditRepository {
public:
    virtual ~AuditRepository() = default;

    /// Number, chain and date are filled in here. Errors: invalid_input (a text holds a line break).
    virtual Result<void> add(model::AuditEntry entry, privacy::EraseOn erase_on) = 0;
    /// From `first` on, at most `limit`, in order. Errors: unavailable (an entry cannot be read; says which).
    virtual Result<std::vector<model::AuditEntry>> read(long long first, std::size_t limit) = 0;
    /// The company's own before that number, newest first, at most `limit`. Errors: as read().
    virtual Result<std::vector<model::AuditEntry>> of_company(model::CompanyId company, long long before,
                                                              std::size_t limit) = 0;
    /// Whether that actor did that in the company since then.
    virtual Result<bool> did_since(model::CompanyId company, std::string const& actor, std::string const& action,
                                   TimePoint since) = 0;
    /// None: the store has none, since it lives in memory alone. Errors: not_found (it is gone), denied, invalid_input
    /// (somebody altered it).
    virtual Result<std::optional<model::AuditAnchor>> anchor() = 0;
    /// Deletes the oldest entries, disclosures, receipts, notices and requests to recipients whose time has come; how
    /// many entries.
    virtual Result<std::size_t> forget_due(TimePoint now) = 0;

    virtual Result<void> add(privacy::Disclosure const& disclosure, privacy::EraseOn erase_on) = 0;
    /// What left because of this call.
    virtual Result<std::vector<privacy::Disclosure>> disclosures(model::CompanyId company, model::CallId call) = 0;
    /// Newest first.
    virtual Result<std::vector<privacy::Disclosure>> disclosures(DisclosureQuery const& query) = 0;
    /// How many disclosures of the company each recipient has in the ledger, in the order of the enumeration.
    virtual Result<std::array<std::uint64_t, privacy::recipient_count>> disclosed(model::CompanyId company) = 0;
};

}  // namespace ombrex::ports
