// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "language/card_number.h"
#include "model/call.h"

namespace ombrex::services {

/// C12: a personal text fit to keep: of a card's number its last four digits alone.
template <privacy::Category C>
[[nodiscard]] privacy::Personal<std::string, C> without_cards(privacy::Personal<std::string, C> text) {
    using privacy::Purpose;
    return privacy::Personal<std::string, C>{
        language::without_card_numbers(std::move(text).template reveal<Purpose::serve_call>())};
}

/// The same of what was said in a call, typed by keys, too; also where a caller said it in pieces, turn after turn.
[[nodiscard]] model::Transcript without_cards(model::Transcript turns);

}  // namespace ombrex::services
