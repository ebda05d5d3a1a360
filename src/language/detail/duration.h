// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "language/detail/when_scan.h"

namespace ombrex::language::detail {

/// A stretch of time as said: "an hour and a half", "two or three weeks", "a couple of days", "a fortnight".
struct Duration {
    Unit unit;        ///< minute, day, working_day or month: the others are counted in these.
    int least, most;  ///< Differ for "two or three" and "a few".
    bool weeks;       ///< Said in weeks: "two weeks on Monday" works with no other unit.
    std::size_t end;

    [[nodiscard]] bool of_clock() const { return unit == Unit::minute; }
};

[[nodiscard]] std::optional<Duration> read_duration(Scan const& scan, std::size_t at);

/// `count` units later, or earlier when negative. REQUIRES: not of_clock.
[[nodiscard]] LocalDays shifted(LocalDays day, Unit unit, int count, Locale locale);

/// Elapsed time: over a change of the clocks, 48 hours are 48 hours.
[[nodiscard]] LocalMinutes shifted(LocalMinutes from, std::chrono::minutes by, TimeZone const& zone);

}  // namespace ombrex::language::detail
