// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "model/call.h"

namespace ombrex::model {

/// C4: a transcript as JSON text, and back. The text is what gets sealed; it goes nowhere else.
[[nodiscard]] std::string to_json(Transcript const& turns);
/// Errors: invalid_input.
[[nodiscard]] Result<Transcript> transcript_from_json(std::string_view text);

}  // namespace ombrex::model
