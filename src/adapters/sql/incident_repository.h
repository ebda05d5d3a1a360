// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <soci/soci.h>

#include "adapters/sql/detail/vault.h"
#include "ports/incident_repository.h"

namespace ombrex::sql {

/// See the port. Thread: the database thread of its session.
class IncidentRepository final : public ports::IncidentRepository {
public:
    IncidentRepository(soci::session& session, detail::Vault& vault) : sql_{session}, vault_{vault} {}

    Result<void> add(model::Incident const& incident, privacy::EraseOn erase_on) override;
    Result<void> update(model::Incident const& incident) override;
    Result<std::vector<model::Incident>> all() override;

private:
    soci::session& sql_;
    detail::Vault& vault_;
};

}  // namespace ombrex::sql
