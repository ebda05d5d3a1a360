// SPDX-License-Identifier: Apache-2.0
#include "model/hours.h"

#include <algorithm>

namespace ombrex::model {

SpecialDay const* Hours::special_on(LocalDays day) const {
    auto const found = std::ranges::find(special, day, &SpecialDay::day);
    return found == special.end() ? nullptr : &*found;
}

std::span<TimeBlock const> Hours::on(LocalDays day) const {
    if (auto const* exception = special_on(day)) return exception->blocks;
    auto const weekday = std::chrono::weekday{day}.iso_encoding() - 1;
    return week[weekday];
}

bool Hours::open_at(LocalMinutes when) const {
    auto const day = std::chrono::floor<std::chrono::days>(when);
    auto const clock = when - day;
    return std::ranges::any_of(on(day), [&](TimeBlock const& b) { return b.from <= clock && clock < b.to; });
}

}  // namespace ombrex::model
