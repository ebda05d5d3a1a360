// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/principal.h"
#include "services/call_context.h"
#include "services/live_feed.h"

namespace ombrex::services {

/// C32: writes down, once for each who looks, that he saw a call which still runs; before he does. Errors: not_found
/// (it does not run, or is another company's), unavailable. Purpose: serve_call.
Task<Result<void>> see_live_call(Deps deps, LiveFeed& feed, model::Principal who, model::CallId call,
                                 Deadline deadline);

}  // namespace ombrex::services
