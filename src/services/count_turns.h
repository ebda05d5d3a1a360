// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "model/ids.h"
#include "model/principal.h"
#include "services/call_context.h"

namespace ombrex::services {

/// How many turns each of these calls has in its transcript, in their order; 0 where it is erased, or the call is
/// another company's. Nothing that was said leaves it. Errors: unavailable. Purpose: serve_call.
Task<Result<std::vector<std::size_t>>> count_turns(Deps deps, model::Principal who, std::vector<model::CallId> calls,
                                                   Deadline deadline);

}  // namespace ombrex::services
