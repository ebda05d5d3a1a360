// SPDX-License-Identifier: Apache-2.0
#include "api/accept.h"

#include <gtest/gtest.h>

namespace ombrex::api {
namespace {

TEST(Accept, takes_what_is_named_and_not_refused) {
    constexpr auto browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    struct {
        std::string_view list, name;
        bool taken;
    } const cases[]{
        {browser, "text/html", true},
        {browser, "application/xml", true},
        {browser, "application/json", false},
        {"gzip, deflate", "gzip", true},
        {"br;q=1.0, gzip;q=0.5", "gzip", true},
        {"gzip;q=0", "gzip", false},
        {"gzip;q=0.000, br", "gzip", false},
        {"gzip ; q=0.1", "gzip", true},
        {"xgzip", "gzip", false},
        {"*/*", "text/html", false},
        {"", "text/html", false},
        {", ,", "gzip", false},
    };
    for (auto const& one : cases) EXPECT_EQ(accepts(one.list, one.name), one.taken) << one.list;
}

}  // namespace
}  // namespace ombrex::api
