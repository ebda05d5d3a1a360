// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "base/time_zone.h"

namespace ombrex::language::detail {

/// Monday is 0, Sunday is 6: the week of both our locales' business talk begins on Monday.
[[nodiscard]] int weekday_index(LocalDays day);
[[nodiscard]] LocalDays monday_of(LocalDays day);
[[nodiscard]] LocalDays on_or_after(LocalDays day, int weekday);
[[nodiscard]] LocalDays on_or_before(LocalDays day, int weekday);

[[nodiscard]] LocalDays first_of_month(LocalDays day);
[[nodiscard]] LocalDays last_of_month(LocalDays day);
/// A day past the month's end becomes its last: 31 January and a month is 28 February.
[[nodiscard]] LocalDays add_months(LocalDays day, int months);

[[nodiscard]] int year_of(LocalDays day);
[[nodiscard]] unsigned month_of(LocalDays day);
[[nodiscard]] unsigned day_of(LocalDays day);

/// Nothing where the calendar has no such day.
[[nodiscard]] std::optional<LocalDays> make_day(int year, unsigned month, unsigned day);
/// The next such day, `from` counting; 29 February waits for its leap year.
[[nodiscard]] std::optional<LocalDays> next_date(LocalDays from, unsigned month, unsigned day);
[[nodiscard]] std::optional<LocalDays> next_day_of_month(LocalDays from, unsigned day);
/// `nth` from 1, or -1 for the last, -2 for the last but one of the month that `month` stands in.
[[nodiscard]] std::optional<LocalDays> nth_weekday(LocalDays month, int weekday, int nth);

}  // namespace ombrex::language::detail
