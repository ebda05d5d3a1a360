// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "language/detail/open_hours.h"
#include "language/detail/statement.h"

namespace ombrex::language::detail {

/// The meaning of a statement against now, the hours and what is known.
[[nodiscard]] when::Meaning resolve(Scan const& scan, Statement const& said);

/// The offer that was chosen; nothing when the words choose none of them.
[[nodiscard]] std::optional<when::Meaning> choose_offer(Scan const& scan, Statement const& said);

/// The windows left of a statement over the next 28 days, or of any day when no day was named.
[[nodiscard]] when::Meaning resolve_windows(Scan const& scan, Statement const& said);

/// Days of a bare weekday that is today, of a past date and the like, put right or asked about.
[[nodiscard]] std::optional<when::Ask> doubt(Scan const& scan, Days const& days);

/// Times for a question: readings of an hour on that day, or of any day.
[[nodiscard]] when::Ask ask(Unclear const& unclear, std::optional<LocalDays> day);

}  // namespace ombrex::language::detail
