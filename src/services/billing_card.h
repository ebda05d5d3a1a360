// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "model/principal.h"
#include "services/billing_room.h"
#include "services/call_context.h"

namespace ombrex::services {

/// C13: what a business sees of its plan and what it paid.
struct BillingCard {
    std::string plan;               ///< Of this month; the first month of an account has that of the next one.
    std::string next_plan;          ///< From the next month on.
    std::int64_t minutes_used = 0;  ///< Since this month began, each begun minute of a call whole.
    std::int64_t minutes_included = 0;
    std::vector<model::Invoice> invoices;  ///< Newest first.
};

/// Errors: denied (neither owner nor admin), not_found, unavailable. Purpose: billing.
Task<Result<BillingCard>> billing_card(Deps deps, model::BillingTerms const& terms, model::Principal who,
                                       Deadline deadline);

}  // namespace ombrex::services
