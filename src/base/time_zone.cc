// SPDX-License-Identifier: Apache-2.0
#include "base/time_zone.h"

#include <date/tz.h>
#include <fmt/compile.h>
#include <fmt/format.h>

#include <charconv>

namespace ombrex {
namespace {

using namespace std::chrono;

date::time_zone const& zone_of(void const* zone) { return *static_cast<date::time_zone const*>(zone); }

/// A run of digits of exactly `width`, or -1.
int digits(std::string_view text, std::size_t at, std::size_t width) {
    if (at + width > text.size()) return -1;
    int value = 0;
    for (std::size_t i = at; i < at + width; ++i) {
        if (text[i] < '0' || text[i] > '9') return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

}  // namespace

Result<TimeZone> TimeZone::find(std::string_view iana_name) {
    try {
        return TimeZone{date::locate_zone(std::string{iana_name})};
    } catch (std::exception const&) {
        return Error{Errc::invalid_input,
                     fmt::format("no time zone \"{}\"; use an IANA name such as America/Toronto", iana_name)};
    }
}

TimeZone TimeZone::utc() { return TimeZone{date::locate_zone("Etc/UTC")}; }

std::string TimeZone::name() const { return zone_of(zone_).name(); }

LocalMinutes TimeZone::to_local(TimePoint when) const {
    auto const local = zone_of(zone_).to_local(date::sys_time<microseconds>{when.time_since_epoch()});
    return LocalMinutes{std::chrono::floor<minutes>(local.time_since_epoch())};
}

TimeZone::Instant TimeZone::to_instant(LocalMinutes local) const {
    auto const info = zone_of(zone_).get_info(date::local_time<minutes>{local.time_since_epoch()});
    auto const at = [&](date::sys_info const& offset) {
        return TimePoint{local.time_since_epoch() - duration_cast<microseconds>(offset.offset)};
    };
    if (info.result == date::local_info::nonexistent) {
        return {Kind::skipped, TimePoint{duration_cast<microseconds>(info.first.end.time_since_epoch())}};
    }
    return {info.result == date::local_info::ambiguous ? Kind::twice : Kind::unique, at(info.first)};
}

std::string to_string(LocalDays day) {
    year_month_day const ymd{day};
    return fmt::format(FMT_COMPILE("{:04}-{:02}-{:02}"), static_cast<int>(ymd.year()),
                       static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()));
}

std::string to_string(LocalMinutes local) {
    auto const day = std::chrono::floor<days>(local);
    return to_string(day) + "T" + clock_text(local - day);
}

std::string with_offset(LocalMinutes local, TimeZone const& zone) {
    auto const when = zone.to_instant(local).first;
    auto const there = zone.to_local(when);
    auto const ahead = there - TimeZone::utc().to_local(when);
    auto const sign = ahead < minutes{0} ? '-' : '+';
    return fmt::format("{}:00{}{}", to_string(there), sign, clock_text(ahead < minutes{0} ? -ahead : ahead));
}

Result<LocalDays> parse_local_day(std::string_view text) {
    int const y = digits(text, 0, 4);
    int const m = digits(text, 5, 2);
    int const d = digits(text, 8, 2);
    if (text.size() != 10 || y < 0 || m < 0 || d < 0 || text[4] != '-' || text[7] != '-') {
        return Error{Errc::invalid_input, "a date looks like 2026-09-16"};
    }
    year_month_day const ymd{year{y}, month{static_cast<unsigned>(m)}, day{static_cast<unsigned>(d)}};
    if (!ymd.ok()) return Error{Errc::invalid_input, fmt::format("there is no day {}", text)};
    return local_days{ymd};
}

Result<LocalMinutes> parse_local_minutes(std::string_view text) {
    if (text.size() != 16 || text[10] != 'T') {
        return Error{Errc::invalid_input, "a date and time looks like 2026-09-16T11:05"};
    }
    BOOST_OUTCOME_TRY(auto day, parse_local_day(text.substr(0, 10)));
    BOOST_OUTCOME_TRY(auto clock, parse_clock(text.substr(11)));
    return LocalMinutes{day + clock};
}

std::string clock_text(minutes after_midnight) {
    return fmt::format(FMT_COMPILE("{:02}:{:02}"), after_midnight.count() / 60, after_midnight.count() % 60);
}

Result<minutes> parse_clock(std::string_view text) {
    int const h = digits(text, 0, 2);
    int const m = digits(text, 3, 2);
    bool const in_day = h >= 0 && m >= 0 && m < 60 && (h < 24 || (h == 24 && m == 0));
    if (text.size() != 5 || text[2] != ':' || !in_day) return Error{Errc::invalid_input, "a time looks like 08:30"};
    return minutes{h * 60 + m};
}

}  // namespace ombrex
