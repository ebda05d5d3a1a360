// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <soci/soci.h>

#include "adapters/sql/detail/vault.h"
#include "ports/api_key_repository.h"

namespace ombrex::sql {

/// See the port. Thread: the database thread of its session.
class ApiKeyRepository final : public ports::ApiKeyRepository {
public:
    ApiKeyRepository(soci::session& session, detail::Vault& vault) : sql_{session}, vault_{vault} {}

    Result<void> add(model::ApiKey const& key, crypto::TokenHash const& hash) override;
    Result<std::vector<model::ApiKey>> of_company(model::CompanyId company) override;
    Result<std::optional<model::ApiKey>> with_hash(crypto::TokenHash const& hash) override;
    Result<void> used(model::CompanyId company, model::ApiKeyId id, TimePoint day) override;
    Result<void> remove(model::CompanyId company, model::ApiKeyId id) override;

private:
    Result<std::vector<model::ApiKey>> read(soci::rowset<soci::row> const& rows);

    soci::session& sql_;
    detail::Vault& vault_;
};

}  // namespace ombrex::sql
