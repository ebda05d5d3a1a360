// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <map>
#include <vector>

#include "model/principal.h"
#include "ports/call_figures_repository.h"
#include "services/call_context.h"

namespace ombrex::services {

/// A business's own calls in numbers, by its own clock.
struct CallFigures {
    struct Day {
        LocalDays day;
        long long calls = 0;
        long long minutes = 0;  ///< Begun ones count.
    };
    std::vector<Day> days;  ///< Every one of them, the last is today.
    std::map<model::Outcome, long long> outcomes;
    long long pleased = 0, neutral = 0, upset = 0;
    std::array<std::array<long long, 24>, 7> hours{};  ///< Calls, from Monday on.
    long long minutes_used = 0;                        ///< Of this month.
    long long minutes_included = 0;                    ///< Of its plan; 0: there is none.
};

/// Of the last `days` days, today among them. These are the business's figures of its own callers, shown to its own
/// people; figures over many businesses are analytics.h. Errors: not_found (no such company), unavailable.
/// REQUIRES: days > 0. Purpose: serve_call.
Task<Result<CallFigures>> call_figures(Deps deps, model::Principal who, int days, Deadline deadline);

}  // namespace ombrex::services
