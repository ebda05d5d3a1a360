// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/call_context.h"

namespace ombrex::services {

/// Whether any company has a user, invited ones among them. Errors: unavailable. Purpose: serve_call.
Task<Result<bool>> anybody_registered(Deps deps, Deadline deadline);

}  // namespace ombrex::services
