// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "services/authenticate.h"
#include "services/calendar_door.h"

namespace ombrex::services {

/// What a browser brings back from a provider's page (RFC 6749 section 4.1.2).
struct CalendarReturn {
    privacy::Recipient provider = privacy::Recipient::google;
    std::string state;
    model::CalendarToken code;  ///< Good once, and as secret as what it is changed into.
    std::string error;          ///< Instead of a code: "access_denied".
    std::string return_to;      ///< Where it came back.
};

/// What became of it.
enum class CalendarOutcome {
    connected,
    refused,  ///< By the person.
    partial,  ///< The person allowed less than is needed; nothing was kept, and what came was handed back.
    expired,  ///< Too late, used before, or none of this browser's: begin again.
    another,  ///< One of that provider was connected meanwhile.
    failed,   ///< The provider could not be used: later, or a matter for the operator.
};
/// "connected" and so on.
[[nodiscard]] std::string_view to_string(CalendarOutcome outcome) noexcept;

/// Takes what was begun in this session, once and before anything is sent, changes the code into tokens and keeps them
/// (C9, C33). Why it failed is in the log, without state, code or token. Purpose: calendar_booking.
Task<CalendarOutcome> finish_calendar(Deps deps, CalendarDoor& door, Visitor who, CalendarReturn come,
                                      Deadline deadline);

}  // namespace ombrex::services
