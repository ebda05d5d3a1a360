// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/call_context.h"
#include "services/password_desk.h"

namespace ombrex::services {

/// Who that is, by address and password. A hash of an older, lower cost is made anew on the way. An account that is to
/// be deleted still opens, else nobody could take it back. Errors: denied (wrong password, unknown address or invited
/// only: the same words after the same work), unavailable (too many wait). Purpose: serve_call.
Task<Result<model::User>> verify_password(Deps deps, PasswordDesk& desk, model::MailAddress email,
                                          crypto::Password password, Deadline deadline);

/// Whether the password is that user's, whoever else claims his address. Errors: as above. Purpose: serve_call.
Task<Result<void>> verify_password(Deps deps, PasswordDesk& desk, model::User const& user, crypto::Password password,
                                   Deadline deadline);

}  // namespace ombrex::services
