// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

#include "services/call_context.h"

namespace ombrex::services {

/// C18: how often the callers of one company are put through within an hour, the limit that toll fraud runs into. Takes
/// one; false: those of the last hour are spent. Attempts count, answered or not, and stand in the store: a restart
/// gives none back. Errors: unavailable. Purpose: abuse_detection.
Task<Result<bool>> take_transfer(Deps deps, CallContext context, std::size_t an_hour, Deadline deadline);

}  // namespace ombrex::services
