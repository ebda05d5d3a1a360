// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "adapters/sql/detail/retention_tables.h"
#include "base/clock.h"

namespace ombrex::sql::detail {

/// Which rows of `t` a legal hold keeps at that moment, as SQL. An archive is a copy of what is kept, a token proves
/// nothing: they go.
[[nodiscard]] std::string held_at(Table const& table, TimePoint now);

/// When the holds ended that kept rows of `t` once, as two columns of SQL: those of a company or a number, and those of
/// calls. Null: there was none.
[[nodiscard]] std::string released_by(Table const& table, TimePoint now);

}  // namespace ombrex::sql::detail
