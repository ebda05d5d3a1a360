// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/scenario.h"
#include "model/ids.h"
#include "ports/database.h"
#include "services/call_context.h"

namespace ombrex::app {

/// Puts a scenario's business, calendar and appointments into a store. Inside a transaction.
/// Errors: conflict (two seeded appointments of one person overlap), unavailable.
Result<void> seed_scenario(ports::UnitOfWork& unit, services::Deps deps, model::CompanyId company,
                           Scenario const& scenario);

}  // namespace ombrex::app
