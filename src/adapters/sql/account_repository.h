// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <soci/soci.h>

#include "adapters/sql/detail/vault.h"
#include "ports/account_repository.h"

namespace ombrex::sql {

/// See the port. Thread: the database thread of its session.
class AccountRepository final : public ports::AccountRepository {
public:
    AccountRepository(soci::session& session, detail::Vault& vault) : sql_{session}, vault_{vault} {}

    Result<model::Account> account(model::CompanyId company) override;
    Result<void> set_name(model::CompanyId company, model::CompanyName const& name) override;
    Result<std::optional<model::Deletion>> deletion(model::CompanyId company) override;
    Result<void> set_deletion(model::CompanyId company, std::optional<model::Deletion> const& deletion) override;
    Result<bool> add(model::Acceptance const& acceptance) override;
    Result<std::vector<model::Acceptance>> acceptances(model::CompanyId company) override;
    Result<void> purge(model::CompanyId company, privacy::EraseOn requests) override;

private:
    soci::session& sql_;
    detail::Vault& vault_;
};

}  // namespace ombrex::sql
