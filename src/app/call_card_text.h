// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "services/card_words.h"

namespace ombrex::app {

/// What the terminal adds to a card.
struct CardPlaces {
    std::string listen;  ///< An address; empty: there is no sound.
    std::string mail;    ///< Where the owner's mail lies, or that it was sent; empty: there is none.
};

/// A card for a terminal: UTF-8, at most 100 columns, between two rules. It ends with a line break.
[[nodiscard]] std::string call_card_text(services::CardWords const& words, CardPlaces const& places);

}  // namespace ombrex::app
