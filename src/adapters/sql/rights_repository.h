// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <soci/soci.h>

#include "adapters/sql/detail/vault.h"
#include "ports/rights_repository.h"

namespace ombrex::sql {

/// See the port. Thread: the database thread of its session.
class RightsRepository final : public ports::RightsRepository {
public:
    RightsRepository(soci::session& session, detail::Vault& vault) : sql_{session}, vault_{vault} {}

    Result<void> add(model::RightsRequest const& request, privacy::EraseOn erase_on) override;
    Result<void> update(model::RightsRequest const& request, privacy::EraseOn erase_on) override;
    Result<model::RightsRequest> find(model::RequestId id) override;
    Result<std::vector<model::RightsRequest>> all() override;
    Result<std::vector<ports::CallerRow>> rows_of(model::CompanyId company, model::CallerPhone const& phone) override;
    Result<void> forget_name(model::CompanyId company, model::RequestId id) override;
    Result<bool> objected(model::CompanyId company, model::CallerPhone const& phone) override;

private:
    Result<model::RightsRequest> read(soci::row const& row);
    Result<std::string> open(model::RightsRequest const& request, std::string_view column, std::string const& sealed);

    soci::session& sql_;
    detail::Vault& vault_;
};

}  // namespace ombrex::sql
