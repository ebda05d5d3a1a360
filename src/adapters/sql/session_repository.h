// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <soci/soci.h>

#include "adapters/sql/detail/statements.h"
#include "adapters/sql/detail/vault.h"
#include "ports/session_repository.h"

namespace ombrex::sql {

/// See the port. Thread: the database thread of its session.
class SessionRepository final : public ports::SessionRepository {
public:
    SessionRepository(detail::Statements& statements, detail::Vault& vault)
        : statements_{statements}, sql_{statements.sql()}, vault_{vault} {}

    Result<void> add(model::Session const& session, privacy::EraseOn erase_on) override;
    Result<model::Session> find(model::CompanyId company, model::SessionId id) override;
    Result<std::vector<model::Session>> of_user(model::CompanyId company, model::UserId user) override;
    Result<void> touch(model::CompanyId company, model::SessionId id, TimePoint used) override;
    Result<void> remove(model::CompanyId company, model::UserId user, model::SessionId id) override;
    Result<std::size_t> remove_others(model::CompanyId company, model::UserId user,
                                      std::optional<model::SessionId> but) override;

private:
    Result<model::Session> opened(soci::row const& row);

    detail::Statements& statements_;
    soci::session& sql_;
    detail::Vault& vault_;
};

}  // namespace ombrex::sql
