// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <soci/soci.h>

#include "ports/audit_repository.h"

namespace ombrex::sql {

/// See the port. Thread: the database thread of its session.
class AuditRepository final : public ports::AuditRepository {
public:
    explicit AuditRepository(soci::session& session) : sql_{session} {}

    Result<void> add(model::AuditEntry entry, privacy::EraseOn erase_on) override;
    Result<std::vector<model::AuditEntry>> read(long long first, std::size_t limit) override;
    Result<void> add(privacy::Disclosure const& disclosure, privacy::EraseOn erase_on) override;
    Result<std::vector<privacy::Disclosure>> disclosures(model::CompanyId company, model::CallId call) override;

private:
    soci::session& sql_;
};

}  // namespace ombrex::sql
