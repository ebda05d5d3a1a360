// SPDX-License-Identifier: Apache-2.0
#include "model/month.h"

#include <fmt/format.h>

#include <array>

namespace ombrex::model {

using namespace std::chrono;

Month month_of(LocalDays day) {
    year_month_day const date{day};
    return date.year() / date.month();
}

LocalDays first_day(Month month) { return LocalDays{month / day{1}}; }

TimePoint begin_of(Month month, TimeZone const& zone) {
    return zone.to_instant(LocalMinutes{first_day(month).time_since_epoch()}).first;
}

std::string to_string(Month month) {
    return fmt::format("{:04}-{:02}", static_cast<int>(month.year()), static_cast<unsigned>(month.month()));
}

Result<Month> parse_month(std::string_view text) {
    auto const first = parse_local_day(std::string{text} + "-01");
    if (!first) return Error{Errc::invalid_input, "a month looks like 2026-09"};
    return month_of(first.value());
}

std::string in_words(Month month) {
    static constexpr std::array names{"January", "February", "March",     "April",   "May",      "June",
                                      "July",    "August",   "September", "October", "November", "December"};
    return fmt::format("{} {}", names.at(static_cast<unsigned>(month.month()) - 1), static_cast<int>(month.year()));
}

}  // namespace ombrex::model
