// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <soci/soci.h>

#include <cstddef>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "ports/retention_repository.h"
#include "privacy/category.h"

namespace ombrex::sql::detail {

/// What is meant of all rows whose time has come.
struct Wanted {
    TimePoint now;
    privacy::CategorySet with_account;
    std::size_t limit;
    bool on_hold;
};

/// Of all tables, oldest first; a row of several tables once. Errors: unavailable (a stored id cannot be read); throws
/// what SOCI throws.
Result<std::vector<ports::DueRow>> all_due(soci::session& sql, Wanted const& wanted);

}  // namespace ombrex::sql::detail
