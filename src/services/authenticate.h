// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "crypto/session_token.h"
#include "model/api_key.h"
#include "model/principal.h"
#include "model/session.h"
#include "services/call_context.h"

namespace ombrex::services {

/// Who asks, once his cookie, or the key that a program shows, and the store agree.
struct Visitor {
    model::User user;                         ///< For a key nobody's: it has company and role alone.
    model::Session session = {};              ///< For a key none.
    std::optional<model::ApiKeyId> key = {};  ///< None: a person.

    [[nodiscard]] model::Principal principal() const {
        if (!key) return model::principal_of(user);
        return {user.company, user.role, "key:" + key->value().to_string(), std::nullopt, key};
    }
};

/// A key asks with the rights of an admin, as far as its scopes let it (api/key_scopes.h).
[[nodiscard]] inline Visitor visitor_of(model::ApiKey const& key) {
    Visitor out;
    out.user.company = key.company;
    out.user.role = model::Role::admin;
    out.key = key.id;
    return out;
}

/// C35: the session that a cookie names, if it still stands: signed out, idle for too long, of somebody who was removed
/// or begun too long ago, it is none. That it was used is noted every few minutes. Errors: denied (always in the same
/// words), unavailable. Purpose: serve_call.
Task<Result<Visitor>> authenticate(Deps deps, crypto::SessionClaims claims, Deadline deadline);

/// So old a token is replaced by a new one on its next use.
inline constexpr std::chrono::minutes token_renewed_after{5};

}  // namespace ombrex::services
