// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "services/card_words.h"

namespace ombrex::api {

/// One call on the page.
struct HomeCard {
    services::CardWords words;
    std::string listen = {};  ///< Path of its sound; empty: there is none.
    std::string mail = {};    ///< Where the mail to the owner lies, or that it was sent; empty: there is none.
};

/// Whether the program carries the desk in the browser.
enum class DeskCarried { no, yes };

/// The page of a server's latest calls, newest first; with none, what to do to get one. No script; dark and light as
/// the reader's system is. `telephone`: "sip:reception@127.0.0.1:5060". It leads to the desk, or says why there is
/// none.
[[nodiscard]] std::string render_home(std::vector<HomeCard> const& cards, std::string_view telephone, DeskCarried desk);
/// The bytes between its style tags.
[[nodiscard]] std::string_view home_style() noexcept;

}  // namespace ombrex::api
