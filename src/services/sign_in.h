// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "model/usage.h"
#include "services/call_context.h"
#include "services/password_desk.h"
#include "services/sign_in_throttle.h"

namespace ombrex::services {

/// Who is held back. Many people may come from one place, behind one router: it may fail more often.
struct SignInGuard {
    SignInThrottle accounts{{}};
    SignInThrottle places{{.free = 30}};
};

struct SignIn {
    model::MailAddress email;
    crypto::Password password;
    model::ClientAddress from;
};

/// Who signs in, and holds back who guesses (C18): by address typed and by place he comes from, before a password is
/// compared; an address that nobody has is held back, answered and counted as one that somebody has. His first use
/// after a change of the policy took effect is his acceptance (C47). Errors: unavailable (too many attempts: 429, the
/// detail says how many seconds to wait), else as verify_password. Purpose: serve_call.
Task<Result<model::User>> sign_in(Deps deps, PasswordDesk& desk, SignInGuard& guard, SignIn attempt, Deadline deadline);

}  // namespace ombrex::services
