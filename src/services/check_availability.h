// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/call_tools.h"
#include "services/call_context.h"

namespace ombrex::services {

/// A window is answered up to this many moments: a fortnight of half hours.
inline constexpr std::size_t slots_max = 240;

/// What is free in a window, earliest first, at most `slots_max` moments; the receptionist picks what it says aloud.
/// Answers Availability (maybe empty), or ToolFailure not_found (no such service or person), failed.
Task<ports::ToolResult> check_availability(Deps deps, CallContext context, ports::CheckAvailability asked,
                                           Deadline deadline);

}  // namespace ombrex::services
