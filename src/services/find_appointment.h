// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/call_tools.h"
#include "services/call_context.h"

namespace ombrex::services {

/// The caller's own coming appointments. Told only to somebody who knows two things about them: number and name, or the
/// reference and one of the two. Everybody else hears "not found", whether it exists or not.
/// Answers Found, or ToolFailure not_found, failed. Purpose: serve_call.
Task<ports::ToolResult> find_appointment(Deps deps, CallContext context, ports::FindAppointment given,
                                         Deadline deadline);

}  // namespace ombrex::services
