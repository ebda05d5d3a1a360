// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "model/assistant.h"
#include "model/call.h"
#include "model/ids.h"
#include "ports/database.h"
#include "privacy/policy.h"

namespace ombrex::services {

/// What every use case of a call works with. Lifetime: all outlive the call.
struct Deps {
    ports::Database& database;
    Clock const& clock;
    Random& random;
    privacy::Policy const& policy;
};

/// Whose call it is and what the business is like.
struct CallContext {
    model::CompanyId company;
    model::CallId call;
    model::Assistant const& assistant;
    TimePoint answered;  ///< Retention of all that the call leaves counts from here.

    /// The business's wall clock now.
    [[nodiscard]] LocalMinutes now(Clock const& clock) const { return assistant.business.zone.to_local(clock.now()); }
};

}  // namespace ombrex::services
