// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace ombrex::language {

/// Whether a folded word is one that people say every day and that is hardly anybody's name. First names that are also
/// words (June, Mark, Will, Hope, Grace, May) are not among them.
[[nodiscard]] bool is_everyday(std::string_view folded);

}  // namespace ombrex::language
