// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ombrex::voice {

/// A reply in the pieces in which it is synthesised: sentences; a long first one at its commas, so that the first sound
/// is early; whatever is longer than a synthesizer takes at a space. Joined with spaces they are the text again, runs
/// of spaces aside.
[[nodiscard]] std::vector<std::string> clauses(std::string_view text);

}  // namespace ombrex::voice
