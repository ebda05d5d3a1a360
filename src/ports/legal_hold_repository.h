// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "base/result.h"
#include "model/legal_hold.h"

namespace ombrex::ports {

/// Legal holds: a row lives until what its hold kept has gone, so that what went can tell when it had to. What they
/// keep, RetentionRepository knows.
/// Only inside a UnitOfWork; blocking. Errors of each: unavailable (the store failed), denied (a number does not open).
class LegalHoldRepository {
public:
    virtual ~LegalHoldRepository() = default;

    virtual Result<void> add(model::LegalHold const& hold) = 0;
    /// Of every company, the one that ends first before the others; also those that have ended and are not removed yet.
    virtual Result<std::vector<model::LegalHold>> all() = 0;
    /// From `when` on it keeps nothing. None is no error.
    virtual Result<void> lift(model::LegalHoldId id, TimePoint when) = 0;
    /// None is no error.
    virtual Result<void> remove(model::LegalHoldId id) = 0;
};

}  // namespace ombrex::ports
