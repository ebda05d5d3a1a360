// SPDX-License-Identifier: Apache-2.0
#include "model/usage.h"

namespace ombrex::model {

Browser browser_of(std::string_view user_agent) noexcept {
    if (user_agent.empty()) return Browser::none;
    // In this order: Edge and Opera also say that they are Chrome, and all of them that they are Safari.
    constexpr std::array<std::pair<std::string_view, Browser>, 8> marks{{
        {"Edg/", Browser::edge},
        {"OPR/", Browser::opera},
        {"Firefox/", Browser::firefox},
        {"FxiOS/", Browser::firefox},
        {"Chrome/", Browser::chrome},
        {"Chromium/", Browser::chrome},
        {"CriOS/", Browser::chrome},
        {"Safari/", Browser::safari},
    }};
    for (auto const& [mark, browser] : marks) {
        if (user_agent.find(mark) != std::string_view::npos) return browser;
    }
    return Browser::other;
}

}  // namespace ombrex::model
