// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/add_company.h"

namespace ombrex::services {

/// C1: all that is asked for, and there is no field beside it. That users are adults and which version applies stands
/// beside the button (privacy::sign_up_statement).
struct Registration {
    NewCompany company;
    crypto::Password password;
};

/// Makes the company and its owner, and stores that he accepted the version published now (C1, C44, C45). The hash is
/// made before the address is looked up, so a known one takes as long. Errors: invalid_input (the password; fit to be
/// shown), conflict (somebody has shown that the address is his: say to whoever registers what you would have said
/// without, and mail that one; who never showed it keeps nobody out), unavailable. Purpose: serve_call.
Task<Result<model::User>> register_account(Deps deps, PasswordDesk& desk, Registration registration, Deadline deadline);

}  // namespace ombrex::services
