// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "language/token.h"

namespace ombrex::language {

/// A person's name in what somebody said.
struct SpokenName {
    enum class Part {
        full,   ///< As much as was said.
        first,  ///< "first name Tyrell".
        last,   ///< "my surname is Kowalski".
    };
    std::string name;   ///< Cased as names are written: "Deirdre O'Malley".
    std::size_t begin;  ///< Tokens it stands in, spelling included.
    std::size_t end;
    Part part = Part::full;
    bool spelled = false;   ///< Letters were given: it is to be believed as spelled.
    bool weak = false;      ///< After words that also begin other sentences: "that's", "it's".
    bool somebody = false;  ///< Another person's: "his name is", "it's for my husband Anders".
};

/// The name somebody gives for himself or for whom it is: "my name is", "this is ... calling", "it's under", "X here",
/// "Kowalski, k o w a l s k i", "Jackson, that's my last name, first name Tyrell", "his name is". The last one said
/// wins. `asked`: a name was just asked for, so the bare words may be one: "Sure. Leo Marchetti, three oh three ...".
/// Weak lead-ins ("it's", "I'm", "this is") need a capital where the text has capitals, else a word that is no everyday
/// word.
[[nodiscard]] std::optional<SpokenName> read_name(Tokens const& said, std::string_view source, bool asked);

/// A correction of `known`: "with a y", "double t", "k not c", "k o w a l s k i", "without an e". Nothing when it is
/// none.
[[nodiscard]] std::optional<std::string> amend_name(Tokens const& said, std::string_view known);

/// "deirdre o'malley" to "Deirdre O'Malley", "mcdonald" to "McDonald"; words that have capitals keep them.
[[nodiscard]] std::string name_case(std::string_view words);

}  // namespace ombrex::language
