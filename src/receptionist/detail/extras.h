// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace ombrex::receptionist::detail {

/// What a caller says when asked for a detail ("It's forty two Birchwood Lane.") as it is noted: "42 Birchwood Lane".
[[nodiscard]] std::string tidy_extra(std::string_view said);

}  // namespace ombrex::receptionist::detail
