// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <variant>

#include "language/detail/day_minutes.h"
#include "language/detail/statement.h"

namespace ombrex::language::detail {

/// Why a bare hour has no single reading, and which it may have.
struct Unclear {
    Why why;
    Few<int> minutes;
};

/// A reading, in minutes after midnight, or why there is none.
using Minute = std::variant<int, Unclear>;
using Readable = std::variant<DayMinutes, Unclear>;

/// Turns times as said into minutes of a day, by the hours the business keeps.
///
/// A bare hour is the reading that lies in opening hours. On a day that is not known any opening hours of the week
/// count, and so they do where one of many days is closed.
class HourReader {
public:
    /// `day`: nothing when no day is known. `lenient`: it is one of many days.
    HourReader(WhenQuery const& query, std::optional<LocalDays> day, bool lenient);

    /// One clock time within limits (the parts of day said with it).
    [[nodiscard]] Minute exact(Times const& times, Few<Times> const& limits) const;
    /// Everything the times allow.
    [[nodiscard]] Readable range(Times const& times, Few<Times> const& limits) const;

private:
    enum class Role { start, after, end };

    [[nodiscard]] Few<WeekHours::Block> blocks() const;
    [[nodiscard]] Minute read(Edge const& edge, Role role, Few<Times> const& limits) const;
    [[nodiscard]] Minute anchored(Edge const& edge) const;
    [[nodiscard]] Minute elsewhere(Times const& times) const;
    [[nodiscard]] Readable between(Times const& times, Few<Times> const& limits) const;
    [[nodiscard]] bool fits(int minute, Role role) const;
    [[nodiscard]] bool gone(int minute) const;

    WhenQuery const& query_;
    std::optional<LocalDays> day_;
    bool lenient_;
};

}  // namespace ombrex::language::detail
