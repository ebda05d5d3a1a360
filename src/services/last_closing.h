// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "model/hours.h"

namespace ombrex::services {

/// When a business last closed for the night, at or before `now`, by its own clock; a lunch is no night. None within
/// that many days: it never closes, or has not said when. Pure.
[[nodiscard]] std::optional<LocalMinutes> last_closing(model::Hours const& hours, LocalMinutes now, int days);

}  // namespace ombrex::services
