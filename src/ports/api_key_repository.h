// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "base/result.h"
#include "crypto/token.h"
#include "model/api_key.h"

namespace ombrex::ports {

/// Keys of the API. They go with their company. Only inside a UnitOfWork; blocking. Errors of each: unavailable (the
/// store failed).
class ApiKeyRepository {
public:
    virtual ~ApiKeyRepository() = default;

    virtual Result<void> add(model::ApiKey const& key, crypto::TokenHash const& hash) = 0;
    /// The newest first.
    virtual Result<std::vector<model::ApiKey>> of_company(model::CompanyId company) = 0;
    /// Whichever company: who shows a key shows nothing else. None is an answer too.
    virtual Result<std::optional<model::ApiKey>> with_hash(crypto::TokenHash const& hash) = 0;
    virtual Result<void> used(model::CompanyId company, model::ApiKeyId id, TimePoint day) = 0;
    /// Errors: not_found (also when it is another company's).
    virtual Result<void> remove(model::CompanyId company, model::ApiKeyId id) = 0;
};

}  // namespace ombrex::ports
