// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "privacy/operator.h"
#include "privacy/policy.h"

namespace ombrex::privacy {

/// One thing that two policies say differently.
struct PolicyChange {
    std::string where;   ///< "retention, call_recording, kept"
    std::string before;  ///< Empty: it was not there.
    std::string after;   ///< Empty: it is not there any more.

    friend bool operator==(PolicyChange const&, PolicyChange const&) = default;
};

/// What differs between two documents of render_policy_json, in their order.
/// Errors: invalid_input (one of them is no such document).
[[nodiscard]] Result<std::vector<PolicyChange>> policy_changes(std::string_view before, std::string_view after);

/// One line a change, for a reader: `retention, call_recording, kept: "90 days" becomes "60 days"`.
[[nodiscard]] std::string to_string(std::vector<PolicyChange> const& changes);

/// Both in one, for two policies of one operator.
[[nodiscard]] std::string policy_diff(Policy const& before, Policy const& after, Operator const& who);

}  // namespace ombrex::privacy
