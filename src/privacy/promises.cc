// SPDX-License-Identifier: Apache-2.0
#include "privacy/promises.h"

#include "privacy/detail/words.h"

namespace ombrex::privacy {

std::vector<Promise> promises_in_words(Policy const& policy, Operator const& who) {
    std::vector<Promise> out;
    for (ClauseRow const& row : policy.clauses) {
        out.push_back({row.clause, detail::fill(policy, who, row.promise), row.status});
    }
    return out;
}

std::string_view to_string(Status status) noexcept { return detail::word(status); }

bool in_use(RecipientRow const& row, Operator const& who) noexcept {
    return !row.processor || who.active.contains(row.recipient);
}

}  // namespace ombrex::privacy
