// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "services/show_password.h"

namespace ombrex::services {

/// What an authenticator is shown, once.
struct NewFactor {
    std::string secret;  ///< In Base32, to be typed.
    std::string uri;     ///< "otpauth://totp/...", to be scanned.
};

/// A secret for his authenticator; it counts once a code of it was shown, and replaces one that never was. Errors:
/// conflict (one counts already), unavailable. Purpose of this and all below: serve_call.
Task<Result<NewFactor>> begin_second_factor(Deps deps, model::User user, Deadline deadline);

/// From now on signing in wants a code. Answers ten recovery codes, which nobody can be told again. Errors: denied (the
/// code is wrong), conflict (nothing was begun, or one counts already), unavailable (also: too many attempts).
Task<Result<std::vector<std::string>>> confirm_second_factor(Deps deps, SignInGuard& guard, model::User user,
                                                             model::ClientAddress from, std::string code,
                                                             Deadline deadline);

/// Who turns it off shows both: whoever found a browser open has neither.
struct EndFactor {
    ShownPassword password;
    std::string code;
};
/// Errors: denied (the password), invalid_input (the code, or there is none to end), unavailable (also: too many
/// attempts or waiting).
Task<Result<void>> end_second_factor(Deps deps, PasswordDesk& desk, SignInGuard& guard, model::User user,
                                     EndFactor shown, Deadline deadline);

/// Whether that code opens; it never opens again. Errors: unavailable. REQUIRES: the user has a second factor.
Task<Result<bool>> show_code(Deps deps, model::User user, std::string code, Deadline deadline);

}  // namespace ombrex::services
