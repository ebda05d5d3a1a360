// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/principal.h"
#include "ports/calendar_provider.h"
#include "services/call_context.h"

namespace ombrex::services {

/// C9, C30: keeps the tokens sealed, until the calendar is disconnected or the account deleted. Errors: denied (neither
/// owner nor admin, or the policy gives that provider no tokens), conflict (one of that provider is connected, or the
/// account is to be deleted), not_found, unavailable. Purpose: calendar_booking.
Task<Result<model::CalendarConnectionId>> connect_calendar(Deps deps, model::Principal who, ports::CalendarGrant grant,
                                                           Deadline deadline);

}  // namespace ombrex::services
