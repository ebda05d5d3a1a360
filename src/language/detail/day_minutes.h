// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/container/small_vector.hpp>
#include <span>

namespace ombrex::language::detail {

/// Half-open, in minutes after midnight.
struct MinuteRange {
    int from, to;

    friend bool operator==(MinuteRange const&, MinuteRange const&) = default;
};

/// A set of minutes of one day, kept in order, disjoint and not touching.
class DayMinutes {
public:
    DayMinutes() = default;

    [[nodiscard]] static DayMinutes whole_day();

    [[nodiscard]] std::span<MinuteRange const> ranges() const { return {ranges_.data(), ranges_.size()}; }
    [[nodiscard]] bool empty() const { return ranges_.empty(); }

    void unite(MinuteRange range);
    void intersect(DayMinutes const& other);
    void subtract(DayMinutes const& other);

private:
    boost::container::small_vector<MinuteRange, 4> ranges_;
};

}  // namespace ombrex::language::detail
