// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "ports/calendar_provider.h"
#include "services/call_context.h"

namespace ombrex::services {

/// The providers of calendars with which this server is registered. Lifetime: longer than whoever holds it.
using CalendarProviders = std::vector<ports::CalendarProvider*>;

/// None: this server is not registered with it.
[[nodiscard]] ports::CalendarProvider* find(CalendarProviders const& providers, privacy::Recipient which);

/// A calendar whose tokens the store has no more: memory holds them once again, to be handed back.
struct GoneCalendar {
    model::CalendarConnection connection;
    std::optional<model::ProcessorRequestId> asked;  ///< Where it is kept what came of that.
};

/// C27: asks the provider to take back the access, once and for a few seconds; by_hand: it did not, and the words say
/// what the person has to do. No failure: the tokens are gone here, whatever it answers. Purpose: calendar_booking.
Task<ports::ProcessorAnswer> hand_back(Deps deps, CalendarProviders providers, model::CalendarConnection connection,
                                       Deadline deadline);
/// The same of several, with what came of each on record.
Task<std::vector<ports::ProcessorAnswer>> hand_back_all(Deps deps, CalendarProviders providers,
                                                        std::vector<GoneCalendar> gone, std::string actor,
                                                        Deadline deadline);

}  // namespace ombrex::services
