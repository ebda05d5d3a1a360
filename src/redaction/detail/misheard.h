// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "redaction/detail/cue.h"
#include "redaction/detail/lexicon.h"

namespace ombrex::redaction::detail {

/// The number word, month or letter of the spelling alphabet that was probably said where a recogniser wrote `word`,
/// which no list has: "sevin", "thre", "twentyer", "delt". Nothing set where there is none.
[[nodiscard]] Cues misheard_cue(std::string_view word, CueWords const& lists);

/// One letter put in, left out or changed makes an everyday word of it: "iirst", "applee". So it is no name.
[[nodiscard]] bool is_misheard(std::string_view word, Lexicon const& lexicon);

}  // namespace ombrex::redaction::detail
