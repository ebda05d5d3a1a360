// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "services/authenticate.h"
#include "services/calendar_door.h"

namespace ombrex::services {

/// The address of the provider's page, where who is signed in allows us the company's calendar. It is good for this
/// session, once, for as long as the policy says (C33). `return_to`: where he comes back, as registered there. Errors:
/// denied (neither owner nor admin), not_found (this server does not offer that provider: offer_of), conflict (one of
/// it is connected, or the account is to be deleted), unavailable. Purpose: calendar_booking.
Task<Result<std::string>> begin_calendar(Deps deps, CalendarDoor& door, Visitor who, privacy::Recipient provider,
                                         std::string return_to, Deadline deadline);

}  // namespace ombrex::services
