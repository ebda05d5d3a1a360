// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <soci/soci.h>

#include <string_view>

#include "base/result.h"
#include "base/time_zone.h"
#include "privacy/figures.h"

namespace ombrex::sql::detail {

/// Counts what there is, table by table. Throws what SOCI throws. Thread: the session's.
class FiguresReader {
public:
    FiguresReader(soci::session& sql, TimePoint now) : sql_{sql}, now_{now} {}

    /// Rows of one table `t` with a date on them. `call` is its column that names a call, or empty; `on_hold`, as SQL,
    /// which rows a legal hold keeps.
    void count(privacy::Category category, std::string_view table, std::string_view call, std::string_view on_hold);
    /// And everything else. Errors: unavailable (a stored word cannot be read).
    [[nodiscard]] Result<privacy::Figures> finish(LocalDays today);

private:
    soci::session& sql_;
    TimePoint now_;
    privacy::Figures figures_;
};

}  // namespace ombrex::sql::detail
