// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <soci/soci.h>

#include "adapters/sql/detail/vault.h"
#include "ports/usage_repository.h"

namespace ombrex::sql {

/// See the port. Thread: the database thread of its session.
class UsageRepository final : public ports::UsageRepository {
public:
    UsageRepository(soci::session& session, detail::Vault& vault) : sql_{session}, vault_{vault} {}

    Result<void> add(model::Usage const& usage, privacy::EraseOn erase_on) override;
    Result<std::vector<model::Usage>> since(TimePoint then, std::size_t limit) override;
    Result<std::vector<ports::DayCount>> calls(TimePoint from, TimePoint until) override;
    Result<std::vector<ports::DayCount>> features(TimePoint from, TimePoint until) override;

private:
    soci::session& sql_;
    detail::Vault& vault_;
};

}  // namespace ombrex::sql
