// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ombrex::speech::detail {

/// The code points of a text, each as its bytes. Bytes that are no UTF-8 come through as they are.
/// Lifetime of the views: the text's.
[[nodiscard]] std::vector<std::string_view> symbols_of(std::string_view text);

/// A word of a sentence, or a mark that shapes its melody.
struct Piece {
    std::string text;
    bool is_mark;
    bool space_before;  ///< in what the voice reads; never at the start
};

/// Splits a sentence into words (letters with apostrophes inside) and marks (; : , . ! ? — …). A figure becomes the
/// word of its digit, a few signs (& @ % + $ / # _) theirs; everything else only separates.
[[nodiscard]] std::vector<Piece> pieces_of(std::string_view sentence);

}  // namespace ombrex::speech::detail
