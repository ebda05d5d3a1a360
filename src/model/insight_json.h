// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "model/insight.h"

namespace ombrex::model {

/// C7: an insight as JSON text, and back. The text is what gets sealed; it goes nowhere else.
[[nodiscard]] std::string to_json(Insight const& insight);
/// Errors: invalid_input.
[[nodiscard]] Result<Insight> insight_from_json(std::string_view text);

}  // namespace ombrex::model
