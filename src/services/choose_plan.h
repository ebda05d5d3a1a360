// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/principal.h"
#include "services/billing_room.h"
#include "services/call_context.h"

namespace ombrex::services {

/// C13: another plan, from the next month of the company's calendar on; until then it can be changed again.
/// Errors: denied (neither owner nor admin), invalid_input (there is no such plan), not_found, unavailable.
/// Purpose: billing.
Task<Result<void>> choose_plan(Deps deps, model::BillingTerms const& terms, model::Principal who, std::string plan,
                               Deadline deadline);

/// What a company chose so far, oldest first. Who has chosen nothing has the first plan, from the next month on: the
/// month in which an account begins costs nothing, and who has a plan keeps it whatever becomes the first later.
Result<std::vector<model::PlanChoice>> plan_choices(Deps const& deps, ports::UnitOfWork& unit,
                                                    model::BillingTerms const& terms, model::CompanyId company);

}  // namespace ombrex::services
