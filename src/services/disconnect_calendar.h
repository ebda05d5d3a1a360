// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/principal.h"
#include "services/hand_back.h"

namespace ombrex::services {

/// What came of it at the provider.
struct Disconnected {
    privacy::Recipient provider;
    ports::ProcessorAnswer answer;  ///< done: it took the access back. by_hand: the person has to.
};

/// C27, C41: the tokens of a calendar go at once, in one transaction with their receipt and the request to its provider
/// to take the access back. Then it is asked, with what memory holds of them; whatever it answers, they are gone.
/// Errors: denied (neither owner nor admin), not_found, unavailable. Purpose: calendar_booking.
Task<Result<Disconnected>> disconnect_calendar(Deps deps, CalendarProviders providers, model::Principal who,
                                               model::CalendarConnectionId id, Deadline deadline);

/// The first half of it for every calendar of a company, in the transaction that is under way: its account is to be
/// deleted. The caller hands them back when that is through.
Result<std::vector<GoneCalendar>> disconnect_all(Deps const& deps, ports::UnitOfWork& unit, model::CompanyId company,
                                                 std::string const& actor);

}  // namespace ombrex::services
