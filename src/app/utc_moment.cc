// SPDX-License-Identifier: Apache-2.0
#include "app/utc_moment.h"

#include "base/time_zone.h"

namespace ombrex::app {

std::optional<TimePoint> utc_moment(std::string const& text) {
    if (auto const day = parse_local_day(text)) {
        return TimeZone::utc().to_instant(std::chrono::time_point_cast<std::chrono::minutes>(day.value())).first;
    }
    auto const minute = parse_local_minutes(text);
    if (!minute) return std::nullopt;
    return TimeZone::utc().to_instant(minute.value()).first;
}

std::string utc(TimePoint when) { return to_string(TimeZone::utc().to_local(when)) + "Z"; }

}  // namespace ombrex::app
