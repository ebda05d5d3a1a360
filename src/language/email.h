// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "language/token.h"

namespace ombrex::language {

/// The e-mail address in what somebody said: "anna dot becker at example dot com", "t underscore wells eighty four at
/// ...", "j for juliet k nine at ...", or written out. Lower case. Nothing without both an "at" and a "dot" after it.
[[nodiscard]] std::optional<std::string> read_email(Tokens const& said);

}  // namespace ombrex::language
