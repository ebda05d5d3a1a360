// SPDX-License-Identifier: Apache-2.0
#include "language/detail/day_minutes.h"

#include <algorithm>

#include "language/detail/when_piece.h"

namespace ombrex::language::detail {

DayMinutes DayMinutes::whole_day() {
    DayMinutes day;
    day.unite({0, minutes_a_day});
    return day;
}

void DayMinutes::unite(MinuteRange range) {
    range = {std::max(range.from, 0), std::min(range.to, minutes_a_day)};
    if (range.from >= range.to) return;
    auto* const first = std::ranges::lower_bound(ranges_, range.from, {}, &MinuteRange::to).get_ptr();
    auto* last = first;
    for (; last != ranges_.data() + ranges_.size() && last->from <= range.to; ++last) {
        range = {std::min(range.from, last->from), std::max(range.to, last->to)};
    }
    auto const at =
        ranges_.erase(ranges_.begin() + (first - ranges_.data()), ranges_.begin() + (last - ranges_.data()));
    ranges_.insert(at, range);
}

void DayMinutes::intersect(DayMinutes const& other) {
    DayMinutes both;
    for (auto const& a : ranges_) {
        for (auto const& b : other.ranges_) both.unite({std::max(a.from, b.from), std::min(a.to, b.to)});
    }
    *this = std::move(both);
}

void DayMinutes::subtract(DayMinutes const& other) {
    DayMinutes complement;
    int from = 0;
    for (auto const& range : other.ranges_) {
        complement.unite({from, range.from});
        from = range.to;
    }
    complement.unite({from, minutes_a_day});
    intersect(complement);
}

}  // namespace ombrex::language::detail
