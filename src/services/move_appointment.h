// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/call_tools.h"
#include "services/call_context.h"

namespace ombrex::services {

/// Moves an appointment that this call has found (or made): same service and person, another moment. The old moment is
/// given up only when the new one is claimed, in one transaction. The reference stays.
/// Answers Booked (same id); or ToolFailure taken or closed (with moments instead), not_found, failed.
/// Purpose: calendar_booking.
Task<ports::ToolResult> move_appointment(Deps deps, CallContext context, ports::MoveAppointment asked,
                                         Deadline deadline);

}  // namespace ombrex::services
