// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "language/token.h"

namespace ombrex::language {

enum class YesNo { yes, no };

/// Whether an utterance says yes or no to what was just asked: "yeah go on then", "that's right", "sounds great",
/// "nope", "not really", "no thanks". A yes that goes on with "but" is still a yes; "no that's right", "no problem" and
/// "not at all, go ahead" are a yes; "that's not right" is a no. Nothing when it answers neither.
[[nodiscard]] std::optional<YesNo> read_yes_no(Tokens const& said);

/// Only a listener's noise, that answers nothing: "mm-hmm", "uh huh", "right, okay", "yeah".
[[nodiscard]] bool is_backchannel(Tokens const& said);

}  // namespace ombrex::language
