// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "services/password_desk.h"
#include "services/sign_in_guard.h"

namespace ombrex::services {

struct SignIn {
    model::MailAddress email;
    crypto::Password password;
    model::ClientAddress from;
    std::optional<std::string> code = {};  ///< Of his authenticator, or a recovery code.
};

/// How far somebody came whose password is right.
enum class Entry {
    open,
    code_wanted,  ///< He has a second factor, and showed none.
    code_wrong,   ///< Or it was used before.
};

struct SignedIn {
    model::User user;
    Entry entry = Entry::open;
};

/// Who signs in, and holds back who guesses (C18): by address typed and by place he comes from, before a password is
/// compared; an address that nobody has is held back, answered and counted as one that somebody has. A wrong code
/// counts as a wrong password does, and only who is let in is no longer held back. His first use after a change of the
/// policy took effect is his acceptance (C47). Errors: unavailable (too many attempts: 429, the detail says how many
/// seconds to wait), else as verify_password. Purpose: serve_call.
Task<Result<SignedIn>> sign_in(Deps deps, PasswordDesk& desk, SignInGuard& guard, SignIn attempt, Deadline deadline);

}  // namespace ombrex::services
