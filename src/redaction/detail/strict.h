// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "redaction/detail/find.h"

namespace ombrex::redaction::detail {

/// The strict net: what nothing shows to be harmless. Unknown words, names that a dictionary knows only as names, runs
/// of digits, and what answers a personal question.
void find_unproven(Utterance const& utterance, std::vector<Found>& found);

}  // namespace ombrex::redaction::detail
