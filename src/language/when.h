// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <optional>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

#include "base/time_zone.h"
#include "language/locale.h"
#include "language/week_hours.h"

namespace ombrex::language {

/// What the caller was just asked for: it decides what a lone "the second" or "four" is.
enum class Wanted { any, date, time };

/// Everything the meaning of spoken words about time depends on.
/// Lifetime: `hours`, `offers` and `said` are only looked at during the call.
struct WhenQuery {
    Locale locale;
    TimeZone zone;
    LocalMinutes now;
    WeekHours const& hours;
    Wanted wanted = Wanted::any;
    std::optional<LocalDays> prior_date{};   ///< A day already agreed, its time still open.
    std::optional<LocalMinutes> prior_at{};  ///< A moment already agreed: what "an hour later" starts from.
    std::span<LocalMinutes const> offers{};  ///< Moments just offered, in the order spoken.
    std::string_view said;                   ///< UTF-8.
};

/// Why the caller must be asked again.
enum class Why {
    which_date,    ///< Today or a week from today; or no day that fits.
    meridiem,      ///< Morning or evening.
    no_such_date,  ///< September 31st.
    no_such_time,  ///< The clocks skip it.
    mismatch,      ///< Weekday and date disagree.
    past,          ///< Bookings lie ahead.
    closed,        ///< Neither reading of the hour lies in opening hours.
    incomplete,    ///< Nothing to count from, or several offers fit.
};

/// What the words mean. Half-open ranges; wall-clock time of the business.
namespace when {

struct Nothing {
    friend bool operator==(Nothing const&, Nothing const&) = default;
};
struct At {
    LocalMinutes at;
    friend bool operator==(At const&, At const&) = default;
};
struct Date {
    LocalDays date;
    friend bool operator==(Date const&, Date const&) = default;
};
/// A time of no particular day.
struct Time {
    std::chrono::minutes time;
    friend bool operator==(Time const&, Time const&) = default;
};
struct Window {
    std::optional<LocalMinutes> from, to;  ///< Nothing: open.
    friend bool operator==(Window const&, Window const&) = default;
};
/// In order, disjoint, exclusions cut out over the next 28 days. Never in the past.
struct Windows {
    std::vector<Window> windows;
    friend bool operator==(Windows const&, Windows const&) = default;
};
struct ClockWindow {
    std::optional<std::chrono::minutes> from, to;
    friend bool operator==(ClockWindow const&, ClockWindow const&) = default;
};
/// Parts of any day: "afternoons".
struct ClockWindows {
    std::vector<ClockWindow> windows;
    friend bool operator==(ClockWindows const&, ClockWindows const&) = default;
};
using Option = std::variant<LocalDays, std::chrono::minutes, LocalMinutes>;
struct Ask {
    Why why;
    std::vector<Option> options;  ///< What may have been meant; may be empty.
    friend bool operator==(Ask const&, Ask const&) = default;
};

using Meaning = std::variant<Nothing, At, Date, Time, Windows, ClockWindows, Ask>;

/// Words about time: code points of `said`, end exclusive.
struct Span {
    std::uint32_t begin, end;
    friend bool operator==(Span const&, Span const&) = default;
};

}  // namespace when

struct WhenResult {
    when::Meaning meaning;
    std::vector<when::Span> spans;  ///< In order, disjoint; empty when no time was meant.
};

/// Reads the date, time, window or choice that was meant. Never guesses where a careful receptionist would ask.
/// Pure: no clock, no state. Limits: words past the 256th are not looked at. Thread: safe.
[[nodiscard]] WhenResult understand_when(WhenQuery const& query);

/// "which_date" and so on.
[[nodiscard]] std::string_view to_string(Why why);

}  // namespace ombrex::language
