// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "model/assistant.h"

namespace ombrex::app {

/// What differs between two descriptions of a business, one line each, for whoever changed it:
/// `+ service "Beard trim"`, `- staff "Max Hill"`, `~ service "Haircut"`, `~ address`. Empty: nothing.
[[nodiscard]] std::vector<std::string> business_changes(model::Assistant const& before, model::Assistant const& after);

}  // namespace ombrex::app
