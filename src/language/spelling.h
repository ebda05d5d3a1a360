// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>

#include "language/token.h"

namespace ombrex::language {

/// Letters read off the front of some tokens, as people spell a name.
struct SpokenLetters {
    std::string letters;  ///< Lower case.
    std::size_t tokens;   ///< How many it took, at least one.
};

/// The longest run of spelled letters at the front: "k o w a l s k i", "N, A, K", "k-o-w", "double l", "double u" (w),
/// "zed", "b for bravo", "s as in sierra". Between letters it passes over commas, dots and hyphens, after one also over
/// "then" and "and". One letter alone counts: whoever asks knows whether "a" can be a word there.
[[nodiscard]] std::optional<SpokenLetters> read_letters(std::span<Token const> tokens);

}  // namespace ombrex::language
