// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "privacy/policy.h"

namespace ombrex::privacy {

/// What stands beside the button that makes an account (C1, C44, C45): age, version, places. Plain text, one sentence.
/// What is stored of it is the version's id.
[[nodiscard]] std::string sign_up_statement(Policy const& policy);

}  // namespace ombrex::privacy
