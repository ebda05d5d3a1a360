// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "base/result.h"
#include "model/call.h"
#include "ports/list_place.h"

namespace ombrex::ports {

/// Calls of one outcome that were answered within the same quarter of an hour. Every zone's hours and days begin with
/// one.
struct QuarterCount {
    TimePoint from;
    model::Outcome outcome = model::Outcome::abandoned;
    long long calls = 0;
    std::chrono::milliseconds talked{0};
};

/// -1, 0 or 1.
struct SeenMood {
    ListPlace call;
    int sentiment = 0;
};

/// What a business sees of its own calls in numbers; calls that ended alone. Only inside a UnitOfWork; blocking.
/// Errors of each: unavailable (the store failed).
class CallFiguresRepository {
public:
    virtual ~CallFiguresRepository() = default;

    /// In their order.
    virtual Result<std::vector<QuarterCount>> quarters(model::CompanyId company, TimePoint from, TimePoint until) = 0;
    /// Newest first, at most `limit`, behind `after`. Moods stand sealed, so each is opened: ask for a page at a time.
    /// Errors: denied (one does not open).
    virtual Result<std::vector<SeenMood>> moods(model::CompanyId company, TimePoint from, TimePoint until,
                                                std::optional<ListPlace> const& after, std::size_t limit) = 0;
};

}  // namespace ombrex::ports
