// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <iosfwd>

#include "base/clock.h"
#include "base/result.h"

namespace ombrex::app {

/// `ombrex insights --jsonl`: one call a line in, {"id", "turns": [{"speaker": "agent"|"caller", "text"}]}; one insight a
/// line out, {"id", "summary", "sentiment", "outcome", "urgency", "next_step", "evidence", "cpu_s"}.
/// Errors: invalid_input (a line that is no such object; its number is said, its text is not).
[[nodiscard]] Result<void> insight_lines(std::istream& in, std::ostream& out, Clock const& clock);

}  // namespace ombrex::app
