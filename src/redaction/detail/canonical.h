// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "redaction/detail/find.h"

namespace ombrex::redaction::detail {

/// What was said, in one form: digits for numbers said, letters for letters spelled, marks for "dot" and "at" of an
/// e-mail address; of a name its words without titles, parted by one space.
[[nodiscard]] std::string canonical(Utterance const& utterance, Found const& span);

}  // namespace ombrex::redaction::detail
