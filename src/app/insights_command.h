// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <iosfwd>

#include "base/clock.h"

namespace ombrex::app {

/// `ombrex insights --jsonl`: reads one call a line, {"id", "turns": [{"speaker": "agent"|"caller", "text"}]}, and
/// writes one insight a line in the same order: {"id", "summary", "sentiment", "outcome", "urgency", "next_step",
/// "evidence", "cpu_s"}. Without the call's events; what they would say is read from the words. Returns the exit code:
/// 0, or 3 after a line that cannot be read: its number and fault go to stderr, its text does not.
[[nodiscard]] int run_insights_command(std::istream& in, std::ostream& out, Clock const& clock);

}  // namespace ombrex::app
