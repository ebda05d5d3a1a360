// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "base/time_zone.h"
#include "model/usage.h"
#include "privacy/erase_on.h"

namespace ombrex::ports {

/// How often something happened on a day (UTC), and how many different people stand behind it.
struct DayCount {
    LocalDays day;
    std::string what;  ///< "call booked", "GET /privacy 200"
    long long count = 0;
    long long people = 0;
};

/// The usage log (C14), and the counts that may be made of it and of calls (C15).
/// Only inside a UnitOfWork; blocking. Errors of each: unavailable (the store failed).
class UsageRepository {
public:
    virtual ~UsageRepository() = default;

    virtual Result<void> add(model::Usage const& usage, privacy::EraseOn erase_on) = 0;
    /// Oldest first. Errors: denied (a line does not open).
    virtual Result<std::vector<model::Usage>> since(TimePoint then, std::size_t limit) = 0;

    /// Calls that ended by their outcome, and requests by feature and status; days in order. Without those who objected
    /// (C42): a caller, a user to what he did himself and to all calls of his business. Callers who withheld their
    /// number count as one person a company.
    virtual Result<std::vector<DayCount>> calls(TimePoint from, TimePoint until) = 0;
    virtual Result<std::vector<DayCount>> features(TimePoint from, TimePoint until) = 0;
};

}  // namespace ombrex::ports
