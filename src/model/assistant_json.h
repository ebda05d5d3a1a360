// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "model/assistant.h"

namespace ombrex::model {

/// One assistant as JSON text, and back: how it is stored. Nothing in it is a caller's.
[[nodiscard]] std::string to_json(Assistant const& assistant);
/// Errors: invalid_input (no JSON, a field missing or of another type; the detail names the field).
[[nodiscard]] Result<Assistant> assistant_from_json(std::string_view text);

}  // namespace ombrex::model
