// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <soci/soci.h>

#include "adapters/sql/detail/vault.h"
#include "ports/holdings_repository.h"

namespace ombrex::sql {

/// See the port. Which columns of which table an archive shows stands in one list in detail/held_parts.h.
/// Thread: the session's.
class HoldingsRepository final : public ports::HoldingsRepository {
public:
    HoldingsRepository(soci::session& session, detail::Vault& vault) : sql_{session}, vault_{vault} {}

    Result<ports::HeldPage> page(ports::HeldQuery const& query) override;

private:
    soci::session& sql_;
    detail::Vault& vault_;
};

}  // namespace ombrex::sql
