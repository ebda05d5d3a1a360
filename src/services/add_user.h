// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/principal.h"
#include "services/call_context.h"
#include "services/password_desk.h"

namespace ombrex::services {

struct NewUser {
    model::PersonName name;
    model::MailAddress email;
    model::Role role = model::Role::viewer;
};

/// Somebody more who may sign in for the company. No password: he is invited. Errors: denied (who asks may not manage
/// users, or wants to make an owner and is none), conflict (the company has that address; with a password: anybody),
/// invalid_input (the password), not_found (the company), unavailable. Purpose: serve_call.
Task<Result<model::User>> add_user(Deps deps, PasswordDesk& desk, model::Principal who, NewUser made,
                                   std::optional<crypto::Password> password, Deadline deadline);

}  // namespace ombrex::services
