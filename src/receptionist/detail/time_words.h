// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "language/week_hours.h"
#include "receptionist/heard.h"

namespace ombrex::receptionist::detail {

/// The ordinary week of the business, as `language` takes it.
[[nodiscard]] language::WeekHours week_of(model::Hours const& hours);

/// Fills `when`, and `old_when` where a sentence moves something from one time to another.
void read_times(Heard& heard, std::string const& text, Context const& context);

/// Overwrites the words about time in `text` (same bytes as read_times got), so that "Monday" is nobody's name.
void blank_times(std::string& text, Heard const& heard);

/// Moments, days and clock times of a meaning, if it has just one.
[[nodiscard]] std::optional<LocalMinutes> moment_of(language::when::Meaning const& meaning);
[[nodiscard]] std::optional<LocalDays> day_of(language::when::Meaning const& meaning);
[[nodiscard]] std::optional<std::chrono::minutes> clock_of(language::when::Meaning const& meaning);

}  // namespace ombrex::receptionist::detail
