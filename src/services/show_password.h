// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/password_desk.h"
#include "services/sign_in_guard.h"

namespace ombrex::services {

struct ShownPassword {
    crypto::Password password;
    model::ClientAddress from;
};

/// A user shows his password, before what nobody is to do who found his browser, or a letter to him, open. Guessing it
/// is slowed down as at the door (C18). Errors: denied (it is another one), unavailable (too many attempts or waiting:
/// 429). Purpose: serve_call.
Task<Result<void>> show_password(Deps deps, PasswordDesk& desk, SignInGuard& guard, model::User user,
                                 ShownPassword shown, Deadline deadline);

}  // namespace ombrex::services
