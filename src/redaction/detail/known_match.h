// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "redaction/detail/find.h"
#include "redaction/known_values.h"

namespace ombrex::redaction::detail {

/// Every place where a known value stands, in any form; rank -1, so that nothing else wins over it.
void find_known(Utterance const& utterance, KnownValues const& known, std::vector<Found>& found);

}  // namespace ombrex::redaction::detail
