// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <soci/soci.h>

#include <set>
#include <utility>

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
    Result<std::vector<model::RightsRequest>> of_company(model::CompanyId company) override;
    Result<std::vector<ports::CallerRow>> rows_of(model::CompanyId company, model::CallerPhone const& phone) override;
    Result<void> forget_name(model::CompanyId company, model::RequestId id) override;
    Result<bool> objected(model::CompanyId company, model::CallerPhone const& phone, model::Objection to) override;

private:
    /// Each once, however many ways lead to it.
    struct Rows {
        std::vector<ports::CallerRow> found;
        std::set<std::pair<privacy::Category, Id128>> seen;
    };
    /// Rows of that kind whose number has this token, or that this call left.
    Result<void> read_rows(Rows& out, privacy::Category category, model::CompanyId company, std::string const& value,
                           bool by_number);
    Result<model::RightsRequest> read(soci::row const& row);
    Result<std::vector<model::RightsRequest>> read_all(soci::rowset<soci::row> const& rows);
    Result<std::string> open(model::RightsRequest const& request, std::string_view column, std::string const& sealed);

    soci::session& sql_;
    detail::Vault& vault_;
};

}  // namespace ombrex::sql
