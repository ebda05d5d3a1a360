// SPDX-License-Identifier: Apache-2.0
#include "model/usage.h"

#include <gtest/gtest.h>

namespace ombrex::model {
namespace {

TEST(Usage, C14_of_a_browser_its_family_is_known_and_no_more) {
    std::pair<std::string_view, Browser> const cases[]{
        {"", Browser::none},
        {"Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36",
         Browser::chrome},
        {"Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36 Edg/120.0",
         Browser::edge},
        {"Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/120.0 Safari/537.36 OPR/106.0", Browser::opera},
        {"Mozilla/5.0 (X11; Linux x86_64; rv:121.0) Gecko/20100101 Firefox/121.0", Browser::firefox},
        {"Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.2 Safari/605.1.15",
         Browser::safari},
        {"Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 CriOS/120.0 Mobile/15E148 Safari/604.1", Browser::chrome},
        {"curl/7.88.1", Browser::other},
    };
    for (auto const& [said, family] : cases) EXPECT_EQ(browser_of(said), family) << said;
}

}  // namespace
}  // namespace ombrex::model
