// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "model/assistant.h"

namespace ombrex::receptionist::detail {

/// The question of the business's list that these plain words ask, by meaning: words of one kind ("park", "car park",
/// "leave my car") count as one. nullptr when none fits well enough. `strict`: the caller wants something else too, so
/// only a clear hit counts.
[[nodiscard]] model::Faq const* find_faq(std::string_view plain, model::Assistant const& assistant, bool strict);

}  // namespace ombrex::receptionist::detail
