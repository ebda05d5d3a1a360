// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "language/detail/when_scan.h"

namespace ombrex::language::detail {

/// Everything that says a time of day: clocks, ranges, bounds, parts of the day, opening and closing.
[[nodiscard]] std::span<Rule const> time_rules();

/// A part of the day alone: "morning", "late afternoon", "lunchtime".
[[nodiscard]] std::optional<Piece> part_of_day(Scan const& scan, std::size_t at);

/// What turns a time or a day into a bound.
enum class Bound : std::uint8_t {
    after,   ///< later than it
    since,   ///< it and later
    before,  ///< earlier than it
    until,   ///< it and earlier
};

/// "after", "not before", "no later than", "by", "from ... onwards" is another rule.
[[nodiscard]] std::optional<Found<Bound>> read_bound(Scan const& scan, std::size_t at);
/// What may follow: "or later", "onwards", "at the latest".
[[nodiscard]] std::optional<Found<Bound>> read_bound_suffix(Scan const& scan, std::size_t at);

}  // namespace ombrex::language::detail
