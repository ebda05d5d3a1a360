// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/authenticate.h"

namespace ombrex::services {

/// The same visitor as he is by now, for a connection that stays open; that it does is no use of his session. Errors:
/// denied (signed out, removed, the key ended), unavailable. Purpose: serve_call.
Task<Result<Visitor>> still_there(Deps deps, Visitor visitor, Deadline deadline);

}  // namespace ombrex::services
