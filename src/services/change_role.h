// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/principal.h"
#include "services/call_context.h"

namespace ombrex::services {

/// Another role for somebody of the company, from his next request on. Only an owner makes an owner, or makes one less.
/// Errors: denied (the role of who asks), not_found, conflict (the last owner stays), unavailable. Purpose: serve_call.
Task<Result<model::User>> change_role(Deps deps, model::Principal who, model::UserId user, model::Role role,
                                      Deadline deadline);

}  // namespace ombrex::services
