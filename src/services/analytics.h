// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "privacy/small_groups.h"
#include "services/call_context.h"

namespace ombrex::services {

/// What happened on one day (UTC) in all companies together: calls by their outcome, requests by feature.
struct AnalyticsDay {
    LocalDays day;
    privacy::ShownCounts calls;
    privacy::ShownCounts features;
};

/// C15: counts, each over at least the policy's smallest group of different people, or withheld so that it cannot be
/// computed. Days on which nothing happened are left out. Who objected is not counted (C42). Errors: unavailable.
/// Purpose: aggregate_analytics.
Task<Result<std::vector<AnalyticsDay>>> analytics(Deps deps, TimePoint from, TimePoint until, Deadline deadline);

}  // namespace ombrex::services
