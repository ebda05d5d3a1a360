// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <iosfwd>

#include "base/clock.h"
#include "redaction/strength.h"

namespace ombrex::app {

/// `ombrex redact --jsonl [--strength strict]`: reads one JSON object a line, {"id", "prev", "text", "call"}, and
/// writes one a line in the same order, {"id", "spans": [{"start", "end", "type", "pseudonym"}], "text", "us"}. Offsets
/// are code points. Lines with the same "call" share their pseudonyms; a line without one stands alone. Returns the
/// exit code: 0, or 3 after a line that cannot be read: its number and fault go to stderr, its text does not.
[[nodiscard]] int run_redact_command(std::istream& in, std::ostream& out, redaction::Strength strength,
                                     Clock const& clock);

}  // namespace ombrex::app
