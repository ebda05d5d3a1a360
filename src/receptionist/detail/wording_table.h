// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "receptionist/wording.h"

namespace ombrex::receptionist::detail {

struct Wording {
    Line line;
    SayKind kind;
    std::array<std::string_view, 3> texts;  ///< Equally good; {names} are filled in.
};

[[nodiscard]] std::span<Wording const> wordings();

}  // namespace ombrex::receptionist::detail
