// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/container/small_vector.hpp>

#include "language/detail/when_scan.h"

namespace ombrex::language::detail {

template <class T>
using Few = boost::container::small_vector<T, 3>;

/// Days and times that belong together: any of the days, at any of the times, within all of the limits.
struct Clause {
    Few<Days> days;
    Few<Times> times;
    Few<Times> limits;

    [[nodiscard]] bool empty() const { return days.empty() && times.empty() && limits.empty(); }
    [[nodiscard]] bool has_times() const { return !times.empty() || !limits.empty(); }
};

/// What the caller said once corrections are made and negations are sorted.
struct Statement {
    Few<Clause> include;
    Few<Clause> exclude;
    Few<Pick> picks;
    Few<Pick> refused;  ///< "Not the first one."

    [[nodiscard]] bool empty() const { return include.empty() && exclude.empty() && picks.empty() && refused.empty(); }
};

/// Puts the pieces together: what joins, narrows, cuts out and replaces what.
[[nodiscard]] Statement understand(Scan const& scan, std::span<Piece const> pieces);

/// Lets a day narrow another: "monday" and "next week", "tuesday" and "the ninth". False when both stand side by side.
/// A weekday and a date that disagree become `mismatch`, the two days kept as its ends.
[[nodiscard]] bool narrow(Days& days, Days const& by);

}  // namespace ombrex::language::detail
