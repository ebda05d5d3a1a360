// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

namespace ombrex::speech::detail {

/// Leaves one of what a writing that never ended says again and again at its end ("0.00000 ..."): a recogniser that has
/// lost its place. Three times and more of up to eight pieces are a repetition. Pure.
void drop_repetition(std::vector<std::int64_t>& tokens);

}  // namespace ombrex::speech::detail
