// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "model/ids.h"
#include "privacy/personal.h"

namespace ombrex::model {

/// The family alone: a full User-Agent would tell one visitor from all others.
enum class Browser { none, chrome, edge, firefox, opera, safari, other };
inline constexpr std::array<std::string_view, 7> browser_words{"none",  "chrome", "edge", "firefox",
                                                               "opera", "safari", "other"};
[[nodiscard]] constexpr std::string_view to_string(Browser browser) noexcept {
    return browser_words[static_cast<std::size_t>(browser)];
}

/// What a User-Agent header says of it (RFC 9110 section 10.1.5). Empty: none.
[[nodiscard]] Browser browser_of(std::string_view user_agent) noexcept;

using ClientAddress = privacy::Personal<std::string, privacy::Category::usage_log>;

/// A line of the usage log (C14): one request for a page or a feature.
struct Usage {
    Id128 id;
    TimePoint at;
    ClientAddress address;  ///< An IP address.
    Browser browser = Browser::none;
    std::string feature;  ///< The route, "GET /recordings/{recording}": never what stands in its place.
    int status = 0;       ///< Of the answer.
    std::optional<CompanyId> company = {};
    std::optional<UserId> user = {};  ///< Who was signed in; none: nobody.

    friend bool operator==(Usage const&, Usage const&) = default;
};

}  // namespace ombrex::model
