// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "model/api_key.h"
#include "model/principal.h"
#include "services/call_context.h"

namespace ombrex::services {

/// So many keys a company may have at a time.
inline constexpr std::size_t api_keys_max = 50;

struct MadeKey {
    model::ApiKey key;
    std::string secret;  ///< "ombrex_" and 43 characters; nobody can be told again.
};

/// A key for a program that asks in the company's name. Of the secret only its SHA-256 is kept: 256 random bits cannot
/// be guessed back, so a slow hash would protect nothing and cost at each request. Errors: denied (his role),
/// invalid_input (there are as many as there may be; fit to be shown), unavailable. Purpose of this and all below:
/// serve_call.
Task<Result<MadeKey>> make_api_key(Deps deps, model::Principal who, std::string label, model::ScopeSet scopes,
                                   Deadline deadline);

/// Newest first. Errors: denied, unavailable.
Task<Result<std::vector<model::ApiKey>>> api_keys_for(Deps deps, model::Principal who, Deadline deadline);

/// It opens nothing any more. Errors: denied, not_found (also when it is another company's), unavailable.
Task<Result<void>> end_api_key(Deps deps, model::Principal who, model::ApiKeyId key, Deadline deadline);

/// The key that a program showed; that it was used is noted, to the day. Errors: denied (never was, or ended; always in
/// the same words), unavailable.
Task<Result<model::ApiKey>> find_api_key(Deps deps, std::string secret, Deadline deadline);

}  // namespace ombrex::services
