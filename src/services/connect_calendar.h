// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/calendar_connection.h"
#include "model/principal.h"
#include "services/call_context.h"

namespace ombrex::services {

/// What a provider gave for the calendar of a business.
struct CalendarGrant {
    privacy::Recipient provider = privacy::Recipient::google;
    model::CalendarToken access;
    model::CalendarToken refresh;
    TimePoint access_ends;
};

/// C9, C30: keeps the tokens sealed, until the calendar is disconnected or the account deleted. Errors: denied (neither
/// owner nor admin, or the policy gives that provider no tokens), conflict (one of that provider is connected, or the
/// account is to be deleted), not_found, unavailable. Purpose: calendar_booking.
Task<Result<model::CalendarConnectionId>> connect_calendar(Deps deps, model::Principal who, CalendarGrant grant,
                                                           Deadline deadline);

}  // namespace ombrex::services
