// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "base/time_zone.h"
#include "language/locale.h"
#include "language/token.h"

namespace ombrex::language {

/// A day with a name: federal and customary ones of the United States, England's bank holidays and its customs.
/// Years are computed by rule, not listed, so no year is missing.
struct Holiday;

struct SpokenHoliday {
    Holiday const* holiday;  ///< Static storage.
    std::size_t tokens;
};

/// The longest name at the front: "labor day", "mother's day", "black friday".
/// is. The same name may mean another day in each locale. Hyphens are expected to be gone.
[[nodiscard]] std::optional<SpokenHoliday> read_holiday(std::span<Token const> tokens, Locale locale);

/// The next such day, `from` counting.
[[nodiscard]] LocalDays next_holiday(Holiday const& holiday, LocalDays from);

/// The next day off for it: where it falls on a weekend, the substitute day (England), the observed day (US).
[[nodiscard]] LocalDays next_day_off(Holiday const& holiday, LocalDays from, Locale locale);

/// Federal holidays as observed (US), bank holidays with substitute days (England).
[[nodiscard]] bool is_public_holiday(LocalDays day, Locale locale);
[[nodiscard]] LocalDays next_public_holiday(LocalDays from, Locale locale);

/// Neither weekend nor public holiday.
[[nodiscard]] bool is_working_day(LocalDays day, Locale locale);

}  // namespace ombrex::language
