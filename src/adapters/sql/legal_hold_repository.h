// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <soci/soci.h>

#include "adapters/sql/detail/vault.h"
#include "ports/legal_hold_repository.h"

namespace ombrex::sql {

/// See the port. Thread: the session's.
class LegalHoldRepository final : public ports::LegalHoldRepository {
public:
    LegalHoldRepository(soci::session& session, detail::Vault& vault) : sql_{session}, vault_{vault} {}

    Result<void> add(model::LegalHold const& hold) override;
    Result<std::vector<model::LegalHold>> all() override;
    Result<void> lift(model::LegalHoldId id, TimePoint when) override;
    Result<void> remove(model::LegalHoldId id) override;

private:
    soci::session& sql_;
    detail::Vault& vault_;
};

}  // namespace ombrex::sql
