// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "model/calendar_connection.h"
#include "model/principal.h"
#include "services/call_context.h"

namespace ombrex::services {

/// A connected calendar, without its tokens.
struct CalendarCard {
    model::CalendarConnectionId id;
    privacy::Recipient provider = privacy::Recipient::google;
    TimePoint connected;
};

/// C41: what is connected, oldest first. Errors: denied (neither owner nor admin), unavailable. Purpose:
/// calendar_booking.
Task<Result<std::vector<CalendarCard>>> list_calendars(Deps deps, model::Principal who, Deadline deadline);

}  // namespace ombrex::services
