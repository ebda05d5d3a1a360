// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "privacy/operator.h"
#include "privacy/policy.h"

namespace ombrex::privacy {

// The record of processing activities, in the order of GDPR article 30 (1): who is responsible, why, of whom and what,
// who receives it and where, how long it stays, how it is protected. Out of the tables that the policy page is out of,
// so that the two cannot differ. It names no person but the operator's own contacts.

/// As published_page.h says of the policy: lines of at most 100 columns; one self-contained document under
/// policy_page_style(); one JSON object keyed by id, with a final line break.
[[nodiscard]] std::string render_record_text(Policy const& policy, Operator const& who);
[[nodiscard]] std::string render_record_html(Policy const& policy, Operator const& who);
[[nodiscard]] std::string render_record_json(Policy const& policy, Operator const& who);

}  // namespace ombrex::privacy
