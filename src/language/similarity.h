// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace ombrex::language {

/// Letters and digits only, lower case, one space between words; accents of Latin letters are dropped.
[[nodiscard]] std::string plain_words(std::string_view text);

/// How many letters must be put in, left out, replaced or swapped with a neighbour to make one of the other.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

/// What an English ear keeps of a word: "park" and "parc" are one, so are "stephen" and "steven", "clarke" and "clark".
/// Input is a plain word.
[[nodiscard]] std::string sound_key(std::string_view plain_word);

/// 1 for the same letters, 0 for nothing in common: the better of spelling and sound. Case and punctuation do not
/// count.
[[nodiscard]] double similarity(std::string_view a, std::string_view b);

/// 1 for the same sounds: kinder than `similarity` to what a recogniser mistakes, vowels for vowels and a consonant for
/// its neighbour in the mouth. Where words part does not count: "here could" is near "haircut", "hot shape" near
/// "hot shave".
[[nodiscard]] double likeness(std::string_view a, std::string_view b);

/// Whether two names may be one person's: every word of the shorter one sounds like a word of the longer one.
[[nodiscard]] bool same_name(std::string_view a, std::string_view b);

}  // namespace ombrex::language
