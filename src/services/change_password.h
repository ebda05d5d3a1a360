// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/show_password.h"

namespace ombrex::services {

/// C2: a user shows his old password and gets a new one. Ending his other sessions is the work of whoever keeps them.
/// Errors: as show_password; invalid_input (the new one). Purpose: serve_call.
Task<Result<void>> change_password(Deps deps, PasswordDesk& desk, SignInGuard& guard, model::User user,
                                   ShownPassword before, crypto::Password after, Deadline deadline);

}  // namespace ombrex::services
