// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "privacy/operator.h"
#include "privacy/policy.h"

namespace ombrex::privacy {

/// A promise as people read it, with its numbers and names filled in.
struct Promise {
    Clause clause;
    std::string text;
    Status status;
};

/// All of them, C1 first.
[[nodiscard]] std::vector<Promise> promises_in_words(Policy const& policy, Operator const& who);

/// "kept", "planned", "broken".
[[nodiscard]] std::string_view to_string(Status status) noexcept;

/// Whether the recipient is one of those who get something here: no processor, or one that is connected.
[[nodiscard]] bool in_use(RecipientRow const& row, Operator const& who) noexcept;

}  // namespace ombrex::privacy
