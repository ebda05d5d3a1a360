// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/begin_call.h"

namespace ombrex::services {

/// The same (begin_call.h) for a call that no carrier brought: it came from the caller's own browser, so its sound is
/// disclosed to nobody, and no row of the ledger says so. Errors: unavailable. Purpose: serve_call.
Task<Result<void>> begin_browser_call(Deps deps, CallContext context, model::Call call, Deadline deadline);

}  // namespace ombrex::services
