// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "redaction/detail/find.h"

namespace ombrex::redaction::detail {

/// A number that somebody named, or was asked for, goes on over a word that a recogniser misheard inside it: "it is t x
/// double four um eight five uo ate five b" is one value, though no list has "uo". Changes the ends of what was found.
void stretch_numbers(Utterance const& utterance, std::vector<Found>& found);

}  // namespace ombrex::redaction::detail
