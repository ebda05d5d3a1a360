// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "ports/call_tools.h"

namespace ombrex::receptionist::detail {

/// The n nearest to `at`, in the order of the clock.
[[nodiscard]] std::vector<ports::Slot> nearest(std::vector<ports::Slot> free, LocalMinutes at, std::size_t n);

/// n of them, the first included, the rest spread over the whole.
[[nodiscard]] std::vector<ports::Slot> spread(std::vector<ports::Slot> const& free, std::size_t n);

}  // namespace ombrex::receptionist::detail
