// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <soci/soci.h>

#include "adapters/sql/detail/vault.h"
#include "ports/call_notes_repository.h"

namespace ombrex::sql {

/// See the port. Thread: the database thread of its session.
class CallNotesRepository final : public ports::CallNotesRepository {
public:
    CallNotesRepository(soci::session& session, detail::Vault& vault) : sql_{session}, vault_{vault} {}

    Result<void> add(model::TransferAttempt const& attempt, privacy::EraseOn erase_on) override;
    Result<void> add(model::EmergencyNote const& note, privacy::EraseOn erase_on) override;
    Result<std::vector<model::PrivacyRequest>> requests(model::CompanyId company, model::CallId call) override;
    Result<std::vector<model::TransferAttempt>> transfers(model::CompanyId company, model::CallId call) override;
    Result<std::vector<model::EmergencyNote>> emergencies(model::CompanyId company, model::CallId call) override;

private:
    soci::session& sql_;
    detail::Vault& vault_;
};

}  // namespace ombrex::sql
