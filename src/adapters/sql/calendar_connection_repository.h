// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <soci/soci.h>

#include "adapters/sql/detail/vault.h"
#include "ports/calendar_connection_repository.h"

namespace ombrex::sql {

/// See the port. Thread: the session's.
class CalendarConnectionRepository final : public ports::CalendarConnectionRepository {
public:
    CalendarConnectionRepository(soci::session& session, detail::Vault& vault) : sql_{session}, vault_{vault} {}

    Result<void> add(model::CalendarConnection const& connection, privacy::EraseOn erase_on) override;
    Result<void> renew(model::CalendarConnection const& connection) override;
    Result<model::CalendarConnection> find(model::CompanyId company, model::CalendarConnectionId id) override;
    Result<std::vector<model::CalendarConnection>> of_company(model::CompanyId company) override;

private:
    struct Tokens {
        std::string access, refresh;
    };
    Result<Tokens> sealed(model::CalendarConnection const& connection);
    Result<model::CalendarConnection> read(soci::row const& row);
    Result<std::vector<model::CalendarConnection>> read_all(soci::rowset<soci::row> rows);

    soci::session& sql_;
    detail::Vault& vault_;
};

}  // namespace ombrex::sql
