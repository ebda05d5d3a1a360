// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/call_tools.h"
#include "services/call_context.h"

namespace ombrex::services {

/// What is free in a window, earliest first, at most `ports::availability_max` moments; the receptionist picks what it
/// says aloud. Answers Availability (maybe empty), or ToolFailure not_found (no such service or person), failed.
Task<ports::ToolResult> check_availability(Deps deps, CallContext context, ports::CheckAvailability asked,
                                           Deadline deadline);

}  // namespace ombrex::services
