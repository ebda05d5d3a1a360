// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "base/random.h"

namespace ombrex::canaries {

// How people write and say a value, each time in another way. Our own tables, none of the program's: what finds must
// not be what is judged.

[[nodiscard]] std::string lower(std::string_view text);
/// "303-555-0142", "three oh three, five five five ...", "thirty three", "double five", "um", ...
[[nodiscard]] std::string say_digits(std::string_view digits, Random& random);
/// A name, as it is, in small letters, or spelled: "b a r", "B-A-R", "bravo alpha romeo", "b for bravo".
[[nodiscard]] std::string say_word(std::string_view word, Random& random);
/// "a.b@c.example", or "a dot b at c dot example".
[[nodiscard]] std::string say_email(std::string_view email, Random& random);
/// Letters and digits one by one, or as it is.
[[nodiscard]] std::string say_reference(std::string_view reference, Random& random);

/// What a word is in digits ("fifty" 50, "oh" 0), or nothing.
[[nodiscard]] std::string_view digits_of(std::string_view word);
/// What a word of the spelling alphabet is ("bravo" b), or nothing.
[[nodiscard]] char letter_of(std::string_view word);

}  // namespace ombrex::canaries
