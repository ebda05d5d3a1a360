// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

namespace ombrex::mutation {

/// Whether a value of that category can be revealed for that purpose, as the compiler said when this one pair of
/// published_uses was the other way round. Made by use_sheet.py. Both are places in their enumerations.
[[nodiscard]] bool reveals_when_toggled(std::size_t category, std::size_t purpose);

}  // namespace ombrex::mutation
