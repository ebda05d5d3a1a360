// SPDX-License-Identifier: Apache-2.0
#include "language/detail/calendar.h"

namespace ombrex::language::detail {

using namespace std::chrono;

namespace {

year_month_day ymd(LocalDays day) { return year_month_day{day}; }

}  // namespace

int weekday_index(LocalDays day) { return static_cast<int>(weekday{day}.iso_encoding()) - 1; }
LocalDays monday_of(LocalDays day) { return day - days{weekday_index(day)}; }
LocalDays on_or_after(LocalDays day, int weekday) { return day + days{(weekday - weekday_index(day) + 7) % 7}; }
LocalDays on_or_before(LocalDays day, int weekday) { return day - days{(weekday_index(day) - weekday + 7) % 7}; }

LocalDays first_of_month(LocalDays day) { return local_days{ymd(day).year() / ymd(day).month() / 1}; }
LocalDays last_of_month(LocalDays day) { return local_days{ymd(day).year() / ymd(day).month() / last}; }

LocalDays add_months(LocalDays day, int count) {
    auto const moved = ymd(day) + months{count};
    return moved.ok() ? local_days{moved} : local_days{moved.year() / moved.month() / last};
}

int year_of(LocalDays day) { return static_cast<int>(ymd(day).year()); }
unsigned month_of(LocalDays day) { return static_cast<unsigned>(ymd(day).month()); }
unsigned day_of(LocalDays day) { return static_cast<unsigned>(ymd(day).day()); }

std::optional<LocalDays> make_day(int y, unsigned m, unsigned d) {
    year_month_day const date{year{y}, month{m}, day{d}};
    return date.ok() ? std::optional{local_days{date}} : std::nullopt;
}

std::optional<LocalDays> next_date(LocalDays from, unsigned m, unsigned d) {
    constexpr int longest_wait_for_a_leap_year = 8;
    for (int y = year_of(from); y <= year_of(from) + longest_wait_for_a_leap_year; ++y) {
        if (auto const date = make_day(y, m, d); date && *date >= from) return date;
    }
    return std::nullopt;
}

std::optional<LocalDays> next_day_of_month(LocalDays from, unsigned d) {
    for (int ahead = 0; ahead < 12; ++ahead) {
        auto const in = add_months(first_of_month(from), ahead);
        if (auto const date = make_day(year_of(in), month_of(in), d); date && *date >= from) return date;
    }
    return std::nullopt;
}

std::optional<LocalDays> nth_weekday(LocalDays in, int weekday, int nth) {
    if (nth < 0) return on_or_before(last_of_month(in), weekday) + weeks{nth + 1};
    auto const date = on_or_after(first_of_month(in), weekday) + weeks{nth - 1};
    return nth > 0 && month_of(date) == month_of(in) ? std::optional{date} : std::nullopt;
}

}  // namespace ombrex::language::detail
