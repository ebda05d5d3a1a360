// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "services/call_context.h"

namespace ombrex::services {

/// What is kept of a company, who was given something of it, and what of it was destroyed.
struct PrivacyOverview {
    std::vector<ports::Holding> kept;  ///< In the order of the categories.
    std::array<std::uint64_t, privacy::recipient_count> disclosures{};
    std::vector<model::Receipt> destroyed;  ///< The latest.
    TimeZone zone = TimeZone::utc();        ///< By which the business counts its days.
};

/// Of this company alone. Errors: unavailable. Purpose: legal_duty.
Task<Result<PrivacyOverview>> privacy_overview(Deps deps, model::CompanyId company, Deadline deadline);

}  // namespace ombrex::services
