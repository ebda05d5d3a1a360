// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "privacy/operator.h"
#include "privacy/policy.h"

namespace ombrex::privacy::detail {

/// "90 days", "1 month", "at once".
[[nodiscard]] std::string in_words(Length length);
/// "90 days after the call", "with the account, within 30 days of its deletion".
[[nodiscard]] std::string in_words(RetentionRow const& row);
/// "5 minutes", "1.2", "18".
[[nodiscard]] std::string in_words(LimitRow const& row);
/// "24 March 2026".
[[nodiscard]] std::string in_words(std::chrono::year_month_day date);

/// "kept", "planned", "broken".
[[nodiscard]] std::string_view word(Status status);
[[nodiscard]] std::string_view word(ClockStart start);
[[nodiscard]] std::string_view word(EndAction end);
[[nodiscard]] std::string_view word(AtAccountEnd end);
/// What happens then, as the page says it.
[[nodiscard]] std::string_view sentence(EndAction end);
[[nodiscard]] std::string_view sentence(AtAccountEnd end);

/// "a, b and c".
[[nodiscard]] std::string list(std::vector<std::string> const& parts);
/// "Call audio" inside a sentence: "call audio". Words that begin with two capitals stay.
[[nodiscard]] std::string inside_sentence(std::string_view name);
[[nodiscard]] std::string first_capital(std::string_view words);

/// The names of what a recipient is granted, in the order of the grants; empty when it is switched off.
[[nodiscard]] std::vector<std::string> granted_names(Policy const& policy, Recipient recipient);

/// The same with why: "recordings (the Service), e-mails (mail you need)"; "nothing" where there is none.
[[nodiscard]] std::string granted_in_words(Policy const& policy, Recipient recipient);

/// A text of the policy with its placeholders filled in.
[[nodiscard]] std::string fill(Policy const& policy, Operator const& who, std::string_view text);

}  // namespace ombrex::privacy::detail
