// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/result.h"

namespace ombrex {

/// Wall-clock time somewhere, to the minute: what people say and what calendars show.
using LocalMinutes = std::chrono::local_time<std::chrono::minutes>;
using LocalDays = std::chrono::local_days;

/// An IANA time zone, from the machine's zone files. Cheap to copy. Thread: safe to share.
class TimeZone {
public:
    /// Errors: invalid_input (no such zone on this machine).
    [[nodiscard]] static Result<TimeZone> find(std::string_view iana_name);
    [[nodiscard]] static TimeZone utc();

    [[nodiscard]] std::string name() const;

    /// The wall clock at that moment, seconds cut off.
    [[nodiscard]] LocalMinutes to_local(TimePoint when) const;

    enum class Kind {
        unique,   ///< The ordinary hour.
        skipped,  ///< The clocks jumped over it in spring.
        twice,    ///< It comes twice in autumn.
    };
    struct Instant {
        Kind kind;
        TimePoint first;  ///< For `skipped`: the moment of the jump. For `twice`: the earlier one.
    };
    [[nodiscard]] Instant to_instant(LocalMinutes local) const;

    friend bool operator==(TimeZone const&, TimeZone const&) = default;

private:
    explicit TimeZone(void const* zone) : zone_{zone} {}
    void const* zone_;  // date::time_zone const*, owned by the library for the life of the process
};

/// "2026-09-16T11:05" and back. Errors of parse: invalid_input (other form, or no such day).
[[nodiscard]] std::string to_string(LocalMinutes local);
[[nodiscard]] Result<LocalMinutes> parse_local_minutes(std::string_view text);
/// "2026-09-16" and back.
[[nodiscard]] std::string to_string(LocalDays day);
[[nodiscard]] Result<LocalDays> parse_local_day(std::string_view text);
/// "2026-09-16T11:05:00-06:00" (RFC 3339): that wall clock in that zone. An hour that comes twice is the earlier one; a
/// moment that the clocks skip is the one after the jump.
[[nodiscard]] std::string with_offset(LocalMinutes local, TimeZone const& zone);
/// "08:30" as minutes after midnight, and back; "24:00" is allowed (the end of a day).
[[nodiscard]] std::string clock_text(std::chrono::minutes after_midnight);
[[nodiscard]] Result<std::chrono::minutes> parse_clock(std::string_view text);

}  // namespace ombrex
