// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/time_zone.h"

namespace ombrex::model {

/// A month of the calendar: what is billed at once.
using Month = std::chrono::year_month;

[[nodiscard]] Month month_of(LocalDays day);
[[nodiscard]] LocalDays first_day(Month month);
/// When it begins on the clock of that zone. Where that minute is skipped: the moment of the jump.
[[nodiscard]] TimePoint begin_of(Month month, TimeZone const& zone);

/// "2026-09" and back. Errors of parse: invalid_input.
[[nodiscard]] std::string to_string(Month month);
[[nodiscard]] Result<Month> parse_month(std::string_view text);
/// "September 2026".
[[nodiscard]] std::string in_words(Month month);

}  // namespace ombrex::model
