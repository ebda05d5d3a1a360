// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/principal.h"
#include "services/call_context.h"
#include "services/password_desk.h"

namespace ombrex::services {

/// C2: a user gives his old password and gets a new one. Ending his other sessions is the work of whoever keeps them.
/// Errors: denied (the old one is wrong, or he is no user), invalid_input (the new one), unavailable. Purpose:
/// serve_call.
Task<Result<void>> change_password(Deps deps, PasswordDesk& desk, model::Principal who, crypto::Password before,
                                   crypto::Password after, Deadline deadline);

}  // namespace ombrex::services
