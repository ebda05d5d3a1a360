// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/session_token.h"
#include "model/principal.h"
#include "model/session.h"
#include "services/call_context.h"

namespace ombrex::services {

/// Who asks, once his cookie and the store agree.
struct Visitor {
    model::User user;
    model::Session session;

    [[nodiscard]] model::Principal principal() const { return model::principal_of(user); }
};

/// C35: the session that a cookie names, if it still stands: signed out, idle for too long, of somebody who was removed
/// or begun too long ago, it is none. That it was used is noted every few minutes. Errors: denied (always in the same
/// words), unavailable. Purpose: serve_call.
Task<Result<Visitor>> authenticate(Deps deps, crypto::SessionClaims claims, Deadline deadline);

/// So old a token is replaced by a new one on its next use.
inline constexpr std::chrono::minutes token_renewed_after{5};

}  // namespace ombrex::services
