// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace ombrex::api {

/// Whether a list of what a client takes (Accept, Accept-Encoding; RFC 9110 section 12.5) has this by its name, and not
/// with the weight of nothing ("gzip;q=0"). What it takes as anything ("*/*") it does not name: plain tools do so.
[[nodiscard]] bool accepts(std::string_view list, std::string_view name) noexcept;

}  // namespace ombrex::api
