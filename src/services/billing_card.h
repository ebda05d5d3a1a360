// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/principal.h"
#include "services/billing_room.h"
#include "services/call_context.h"

namespace ombrex::services {

/// C13: what a business sees of its plan and what it paid.
struct BillingCard {
    std::optional<std::string> plan;  ///< Of this month; none in the first of an account: that costs nothing.
    std::string next_plan;            ///< From the next month on.
    std::int64_t minutes_used = 0;    ///< Since this month began, each begun minute of a call whole.
    std::int64_t minutes_included = 0;
    std::vector<model::Invoice> invoices;  ///< Newest first.
};

/// Errors: denied (neither owner nor admin), not_found, unavailable. Purpose: billing.
Task<Result<BillingCard>> billing_card(Deps deps, model::BillingTerms const& terms, model::Principal who,
                                       Deadline deadline);

}  // namespace ombrex::services
