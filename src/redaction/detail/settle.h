// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "redaction/detail/find.h"

namespace ombrex::redaction::detail {

/// The spans that stand, in order and without overlap: of two that overlap the lower rank keeps its type and place,
/// and what only the other covers stays masked too.
[[nodiscard]] std::vector<Found> settle(Utterance const& utterance, std::vector<Found> found);

}  // namespace ombrex::redaction::detail
