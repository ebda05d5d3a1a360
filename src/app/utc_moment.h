// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "base/clock.h"

namespace ombrex::app {

/// "2026-12-15" or "2026-12-15T11:05", as UTC. None: no such moment.
[[nodiscard]] std::optional<TimePoint> utc_moment(std::string const& text);
/// "2026-12-15T11:05Z".
[[nodiscard]] std::string utc(TimePoint when);

}  // namespace ombrex::app
