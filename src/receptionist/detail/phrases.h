// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

#include "receptionist/act.h"

namespace ombrex::receptionist::detail {

/// A way to do something in words: an RE2 pattern over plain words (lower case, no punctuation, apostrophes dropped).
struct Phrase {
    Act act;
    std::string_view pattern;
};

// Tables by theme, each in its own file.
[[nodiscard]] std::span<Phrase const> wish_phrases();
[[nodiscard]] std::span<Phrase const> question_phrases();
[[nodiscard]] std::span<Phrase const> trouble_phrases();

/// Everything the tables find in `plain`. One pass, whatever the number of phrases. Thread: safe.
[[nodiscard]] Acts find_acts(std::string_view plain);

}  // namespace ombrex::receptionist::detail
