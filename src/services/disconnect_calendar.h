// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/calendar_connection.h"
#include "model/principal.h"
#include "services/call_context.h"

namespace ombrex::services {

/// C27: the tokens of a calendar go at once, in one transaction with their receipt and the job that asks the provider
/// to take the access back; whatever that answers, they are gone. Errors: denied (neither owner nor admin), not_found,
/// unavailable. Purpose: calendar_booking.
Task<Result<void>> disconnect_calendar(Deps deps, model::Principal who, model::CalendarConnectionId id,
                                       Deadline deadline);

/// The same of every calendar of a company, in the transaction that is under way: its account is to be deleted.
Result<void> disconnect_all(Deps const& deps, ports::UnitOfWork& unit, model::CompanyId company,
                            std::string const& actor);

}  // namespace ombrex::services
