// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "base/clock.h"
#include "model/ids.h"
#include "privacy/personal.h"

namespace ombrex::model {

using IncidentId = Strong<struct IncidentIdTag, Id128>;
using IncidentText = privacy::Personal<std::string, privacy::Category::incident_record>;

/// A breach, or what may be one, as the operator's register holds it (PIPEDA: every one is kept, however small).
struct Incident {
    IncidentId id;
    TimePoint aware;  ///< When the operator learned of it: its clock starts.
    IncidentText text{std::string{}};
    std::optional<TimePoint> told;    ///< When the authority was told.
    std::optional<TimePoint> closed;  ///< `outcome` says how; also why nobody was told, where that is so.
    IncidentText outcome{std::string{}};
    int reminded = 0;  ///< The last reminder that was given, in percent of the time.
};

/// How far the time for telling the authority has run.
struct BreachClock {
    TimePoint tell_by;
    int percent = 0;   ///< Of the time; more than 100 when it is over.
    int reminder = 0;  ///< 0, 50, 80 or 100: the last one that is due. 0 when told or closed.
};
[[nodiscard]] BreachClock breach_clock(Incident const& incident, std::chrono::hours notice, TimePoint now);

}  // namespace ombrex::model
