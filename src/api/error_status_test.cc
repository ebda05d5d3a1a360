// SPDX-License-Identifier: Apache-2.0
#include "api/error_status.h"

#include <gtest/gtest.h>

namespace ombrex::api {
namespace {

std::string retry_after(net::HttpResponse const& answer) {
    for (auto const& [name, value] : answer.headers) {
        if (name == "Retry-After") return value;
    }
    return {};
}

TEST(ErrorStatus, whoever_is_to_try_again_is_told_when) {
    EXPECT_EQ(retry_after(problem(429)), "2");
    EXPECT_EQ(retry_after(problem(503)), "5");
    EXPECT_EQ(retry_after(problem(Error{Errc::unavailable, "the store is busy"})), "5");
    EXPECT_EQ(retry_after(problem(Error{Errc::too_late, "no time left"})), "5");
    EXPECT_EQ(retry_after(too_often(std::chrono::seconds{64})), "64");
    for (int const status : {400, 401, 403, 404, 405, 409, 410, 412, 500}) EXPECT_EQ(retry_after(problem(status)), "");
}

TEST(ErrorStatus, says_nothing_of_the_inside) {
    EXPECT_EQ(problem(Error{Errc::unavailable, "disk sda1 is full"}).body,
              R"({"type":"about:blank","title":"Try again in a moment","status":503})");
}

}  // namespace
}  // namespace ombrex::api
