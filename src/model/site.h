// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

namespace ombrex::model {

inline constexpr std::size_t sites_max = 10;

/// What keeps a text from being the origin of a site as a browser names it (RFC 6454 section 6.2), in words for who
/// typed it: "https://" and a host in small letters, with a port where it is not 443; "http://" for one's own machine
/// alone. What passes may stand in a header as it is. Empty: nothing does. Pure.
[[nodiscard]] std::string_view fault_of_site(std::string_view origin) noexcept;

}  // namespace ombrex::model
