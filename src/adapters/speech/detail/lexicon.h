// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace ombrex::speech::detail {

/// How words are said, in the voice's phonetic symbols. Some are said in another way in some role: "live" the verb,
/// "can" before a pause.
/// Thread: safe to share.
class Lexicon {
public:
    struct Entry {
        std::string_view usual;
        std::string_view roles;  ///< "ROLE=way" separated by tabs; mostly empty

        /// The way in this role ("VERB", "NOUN", "VBN", "None" before a pause), or the usual one.
        [[nodiscard]] std::string_view as(std::string_view role) const;
    };

    /// Reads lines of: word TAB usual way, then TAB ROLE=way for each role; sorted by the word's bytes.
    /// Errors: invalid_input (a line without a way, or out of order).
    static Result<Lexicon> parse(std::string lines);

    /// Exactly this spelling. Lifetime of the views: the lexicon's.
    [[nodiscard]] std::optional<Entry> find(std::string_view word) const;

private:
    std::string lines_;
    std::vector<std::size_t> starts_;  ///< of each line; positions, so that a moved lexicon stays whole
};

}  // namespace ombrex::speech::detail
