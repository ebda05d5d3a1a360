// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "model/appointment.h"
#include "model/principal.h"
#include "services/call_context.h"

namespace ombrex::services {

/// At most so many days are asked for at once: six weeks, as a month on a wall shows them.
inline constexpr std::chrono::days appointment_days_max{42};

/// Those of the days from `first` to `last`, by time; cancelled ones too. Errors: invalid_input (`last` is before
/// `first`, or too far behind it), unavailable. Purpose: serve_call.
Task<Result<std::vector<model::Appointment>>> list_appointments(Deps deps, model::Principal who, LocalDays first,
                                                                LocalDays last, Deadline deadline);

}  // namespace ombrex::services
