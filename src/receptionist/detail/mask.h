// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace ombrex::receptionist::detail {

/// A text without the numbers that must never be kept: payment cards, passports, social security, bank accounts,
/// security codes. Spoken or written; each becomes "[number removed]".
struct Masked {
    std::string text;
    bool found = false;     ///< Something was removed.
    bool awaiting = false;  ///< The number was announced ("my card number is") and may go on in the next sentence.
};

/// `continued`: the sentence before announced one.
[[nodiscard]] Masked mask_sensitive(std::string_view said, bool continued);

}  // namespace ombrex::receptionist::detail
