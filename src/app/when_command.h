// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <iosfwd>

namespace ombrex::app {

/// `ombrex when --jsonl`: reads one JSON question a line, writes one JSON meaning a line, in the same order.
/// Returns the exit code: 0, or 3 after a line that cannot be read: its number and fault go to stderr.
[[nodiscard]] int run_when_command(std::istream& in, std::ostream& out);

}  // namespace ombrex::app
