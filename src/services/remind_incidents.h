// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/call_context.h"

namespace ombrex::services {

/// The time that the policy gives for telling the authority of a breach.
[[nodiscard]] std::chrono::hours breach_notice(privacy::Policy const& policy);

/// C32: writes an event `incident_reminder` into the log for each breach whose time for telling the authority is half
/// gone, four fifths gone, or over; each once. Answers how many. Purpose: legal_duty.
Task<Result<std::size_t>> remind_incidents(Deps deps);

}  // namespace ombrex::services
