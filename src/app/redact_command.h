// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <iosfwd>

#include "base/clock.h"
#include "base/result.h"
#include "redaction/strength.h"

namespace ombrex::app {

/// `ombrex redact --jsonl [--strength strict]`: one JSON object a line in, {"id", "prev", "text", "call"}, one a line
/// out, {"id", "spans": [{"start", "end", "type", "pseudonym"}], "text", "us"}. Offsets are code points.
/// Lines with the same "call" share their pseudonyms; a line without one stands alone.
/// Errors: invalid_input (a line that is no such object; its number is said, its text is not).
[[nodiscard]] Result<void> redact_lines(std::istream& in, std::ostream& out, redaction::Strength strength,
                                        Clock const& clock);

}  // namespace ombrex::app
