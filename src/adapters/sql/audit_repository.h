// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <soci/soci.h>

#include "adapters/sql/detail/anchor_file.h"
#include "adapters/sql/detail/statements.h"
#include "base/clock.h"
#include "ports/audit_repository.h"

namespace ombrex::sql {

/// See the port. Thread: the database thread of its session.
///
/// The anchor is written before the transaction commits, as what will be, and settled when it has: after a crash in
/// between the log may end at either. REQUIRES: the session holds the store's write lock.
class AuditRepository final : public ports::AuditRepository {
public:
    /// Lifetime: `file` (none: a store in memory) and `clock` outlive it.
    AuditRepository(detail::Statements& statements, detail::AnchorFile const* file, Clock const& clock)
        : statements_{statements}, sql_{statements.sql()}, file_{file}, clock_{clock} {}

    Result<void> add(model::AuditEntry entry, privacy::EraseOn erase_on) override;
    Result<std::vector<model::AuditEntry>> read(long long first, std::size_t limit) override;
    Result<std::vector<model::AuditEntry>> of_company(model::CompanyId company, long long before,
                                                      std::size_t limit) override;
    Result<bool> did_since(model::CompanyId company, std::string const& actor, std::string const& action,
                           TimePoint since) override;
    Result<std::optional<model::AuditAnchor>> anchor() override;
    Result<std::size_t> forget_due(TimePoint now) override;
    Result<void> add(privacy::Disclosure const& disclosure, privacy::EraseOn erase_on) override;
    Result<std::vector<privacy::Disclosure>> disclosures(model::CompanyId company, model::CallId call) override;
    Result<std::vector<privacy::Disclosure>> disclosures(ports::DisclosureQuery const& query) override;
    Result<std::array<std::uint64_t, privacy::recipient_count>> disclosed(model::CompanyId company) override;

    /// Whether the anchor tells of more than what is committed.
    [[nodiscard]] bool is_unsettled() const noexcept { return next_.has_value(); }
    /// In a transaction of its own, after the one that wrote.
    Result<void> settle();
    /// Anchors a log that has none yet, as it is.
    Result<void> anchor_anew();

private:
    using Link = model::AuditAnchor::Link;
    Result<Link> stored_end();
    Result<void> write_next(Link const& stored, Link const& added);

    detail::Statements& statements_;
    soci::session& sql_;
    detail::AnchorFile const* file_;
    Clock const& clock_;
    std::optional<model::AuditAnchor> next_;  ///< As it stands once this transaction is committed.
};

}  // namespace ombrex::sql
