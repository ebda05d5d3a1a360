// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "model/principal.h"
#include "model/session.h"
#include "services/call_context.h"

namespace ombrex::services {

/// Ends one of the user's own sessions. Errors: not_found (also when it is another's), unavailable.
Task<Result<void>> sign_out(Deps deps, model::Principal who, model::SessionId session, Deadline deadline);

/// Ends all of the user's sessions but one; how many. REQUIRES: who is a user.
Task<Result<std::size_t>> sign_out_others(Deps deps, model::Principal who, std::optional<model::SessionId> but,
                                          Deadline deadline);

}  // namespace ombrex::services
