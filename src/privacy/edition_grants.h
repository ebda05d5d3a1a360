// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "base/result.h"
#include "privacy/policy.h"

namespace ombrex::privacy {

/// Whether an edition, a document of render_policy_json, lets the recipient have all of these for that purpose. A word
/// that it does not have it does not grant. `policy`: whose words are meant. Errors: invalid_input (it is no edition).
[[nodiscard]] Result<bool> edition_grants(std::string_view document, Policy const& policy, Recipient recipient,
                                          CategorySet categories, Purpose purpose);

}  // namespace ombrex::privacy
