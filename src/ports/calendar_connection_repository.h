// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "base/result.h"
#include "model/calendar_connection.h"
#include "privacy/erase_on.h"

namespace ombrex::ports {

/// Connected calendars, with their tokens (C9, C30). Only inside a UnitOfWork; blocking.
/// Errors of each: unavailable (the store failed).
class CalendarConnectionRepository {
public:
    virtual ~CalendarConnectionRepository() = default;

    /// Errors: conflict (there is one by this id).
    virtual Result<void> add(model::CalendarConnection const& connection, privacy::EraseOn erase_on) = 0;
    /// Other tokens: the provider hands out new ones from time to time. Errors: not_found.
    virtual Result<void> renew(model::CalendarConnection const& connection) = 0;
    /// Errors: not_found (also when it is another company's).
    virtual Result<model::CalendarConnection> find(model::CompanyId company, model::CalendarConnectionId id) = 0;
    /// Oldest first.
    virtual Result<std::vector<model::CalendarConnection>> of_company(model::CompanyId company) = 0;
};

}  // namespace ombrex::ports
