// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/call_tools.h"
#include "services/call_context.h"

namespace ombrex::services {

/// A caller has this long between hold and commit; then the moment is free again.
inline constexpr std::chrono::seconds hold_time{60};

/// Books a moment: hold, re-check, commit. Booking the same moment again in the same call answers the same appointment.
/// Of any number of callers after one moment exactly one gets it; the others are told what is free next.
/// Answers Booked; or ToolFailure taken or closed (with moments instead), not_found, not_allowed (the call's limit),
/// failed. Purpose: calendar_booking.
Task<ports::ToolResult> book_appointment(Deps deps, CallContext context, ports::BookAppointment asked,
                                         Deadline deadline);

/// A reference nobody has among the company's appointments: four characters without 0 O 1 I.
Result<std::string> fresh_reference(Random& random, ports::UnitOfWork& unit, model::CompanyId company);

}  // namespace ombrex::services
