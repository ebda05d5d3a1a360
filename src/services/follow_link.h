// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "model/mailed_link.h"
#include "services/call_context.h"
#include "services/password_desk.h"

namespace ombrex::services {

/// Whose address the link is to confirm, without using it. Errors, purpose: as verify_email.
Task<Result<model::User>> asked_to_verify(Deps deps, std::string token, Deadline deadline);

/// The address belongs to who shows the link that was mailed to it, and his password (show_password): with the link
/// alone, the reader of a mailbox would open an account whose password a stranger knows, who gave the address as his.
/// `token` as the letter has it. Errors: not_found (used, over, or none of ours: one answer), unavailable. Purpose:
/// serve_call.
Task<Result<model::User>> verify_email(Deps deps, std::string token, Deadline deadline);

/// A new password for who shows a link to choose one (reset_password, invitation): his address is verified by it, and
/// all his sessions end. A password that may not be leaves the link good. Errors: not_found, invalid_input (the
/// password), unavailable. Purpose: serve_call.
Task<Result<model::User>> choose_password(Deps deps, PasswordDesk& desk, std::string token, crypto::Password password,
                                          Deadline deadline);

}  // namespace ombrex::services
