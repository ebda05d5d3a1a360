// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <soci/soci.h>

#include "adapters/sql/detail/vault.h"
#include "ports/call_figures_repository.h"

namespace ombrex::sql {

/// See the port. Thread: the database thread of its session.
class CallFiguresRepository final : public ports::CallFiguresRepository {
public:
    CallFiguresRepository(soci::session& session, detail::Vault& vault) : sql_{session}, vault_{vault} {}

    Result<std::vector<ports::QuarterCount>> quarters(model::CompanyId company, TimePoint from,
                                                      TimePoint until) override;
    Result<std::vector<ports::SeenMood>> moods(model::CompanyId company, TimePoint from, TimePoint until,
                                               std::optional<ports::ListPlace> const& after,
                                               std::size_t limit) override;

private:
    soci::session& sql_;
    detail::Vault& vault_;
};

}  // namespace ombrex::sql
