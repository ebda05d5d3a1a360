// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "base/result.h"
#include "model/abuse.h"
#include "model/phone_number.h"
#include "privacy/erase_on.h"

namespace ombrex::ports {

/// The number that called most often for a short time.
struct ShortCaller {
    model::CallId call;  ///< The last of them.
    long long count = 0;
    long long before = 0;  ///< Short calls from it in the time before.
};

/// C18: numbers that a company does not want to hear from, and what is counted to notice abuse.
/// Only inside a UnitOfWork; blocking. Errors of each: unavailable (the store failed).
class AbuseRepository {
public:
    virtual ~AbuseRepository() = default;

    /// Blocked already: changes nothing.
    virtual Result<void> block(model::CompanyId company, Id128 entry, model::CallerPhone const& number, TimePoint when,
                               privacy::EraseOn erase_on) = 0;
    /// False: it was not blocked.
    virtual Result<bool> unblock(model::CompanyId company, model::CallerPhone const& number) = 0;
    virtual Result<bool> is_blocked(model::CompanyId company, model::CallerPhone const& number) = 0;
    /// In the order in which they were blocked. Errors: denied (one does not open).
    virtual Result<std::vector<model::CallerPhone>> blocked(model::CompanyId company) = 0;

    virtual Result<void> add(model::CompanyId company, model::AbuseEvent event, Id128 id, Id128 subject, TimePoint when,
                             privacy::EraseOn erase_on) = 0;
    /// From then on.
    virtual Result<long long> count(model::CompanyId company, model::AbuseEvent event, TimePoint from) = 0;

    /// None: nobody called for so short a time. Calls from `from` on, those before it from `before` on.
    virtual Result<std::optional<ShortCaller>> short_caller(model::CompanyId company, TimePoint before, TimePoint from,
                                                            std::chrono::milliseconds longest) = 0;
    /// When calls of that time were answered.
    virtual Result<std::vector<TimePoint>> answered(model::CompanyId company, TimePoint from, TimePoint until) = 0;
    /// Attempts of calls since then that were refused.
    virtual Result<long long> transfers_refused(model::CompanyId company, TimePoint from) = 0;

    /// False: that pattern was seen on that day before.
    virtual Result<bool> add(model::Sighting const& sighting, privacy::EraseOn erase_on) = 0;
    /// Errors: not_found.
    virtual Result<model::Sighting> sighting(model::CompanyId company, Id128 id) = 0;
};

}  // namespace ombrex::ports
