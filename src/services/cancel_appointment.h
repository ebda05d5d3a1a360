// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/call_tools.h"
#include "services/call_context.h"

namespace ombrex::services {

/// Cancels an appointment that this call has found or made, and frees its moment. Cancelling again changes nothing.
/// Answers Cancelled, or ToolFailure not_found, failed. Purpose: calendar_booking.
Task<ports::ToolResult> cancel_appointment(Deps deps, CallContext context, ports::CancelAppointment asked,
                                           Deadline deadline);

}  // namespace ombrex::services
