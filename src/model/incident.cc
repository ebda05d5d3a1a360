// SPDX-License-Identifier: Apache-2.0
#include "model/incident.h"

#include <algorithm>
#include <array>

namespace ombrex::model {

BreachClock breach_clock(Incident const& incident, std::chrono::hours notice, TimePoint now) {
    static constexpr std::array reminders{50, 80, 100};
    auto const stopped = incident.told ? incident.told : incident.closed;
    auto const run = std::max(stopped.value_or(now) - incident.aware, TimePoint::duration{0});
    BreachClock out{.tell_by = incident.aware + notice};
    out.percent = static_cast<int>(std::min<TimePoint::rep>(run * 100 / TimePoint::duration{notice}, 9'999));
    if (stopped) return out;
    for (auto const at : reminders) {
        if (out.percent >= at) out.reminder = at;
    }
    return out;
}

}  // namespace ombrex::model
