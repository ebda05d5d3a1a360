// SPDX-License-Identifier: Apache-2.0
#include "api/get_privacy_record.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "api/router_testing.h"

namespace ombrex::api {
namespace {

using testing::HasSubstr;

net::HttpResponse get(Router& router, std::string target) { return answer_of(router, "GET", std::move(target)); }

TEST(GetPrivacyRecord, is_a_page_that_loads_nothing) {
    Router router;
    privacy::Operator who;
    who.company = "Alder Phones Ltd.";
    route_privacy_record(router, privacy::published_policy, who);
    auto const record = get(router, "/privacy/record");
    EXPECT_EQ(record.status, 200);
    EXPECT_THAT(record.body, HasSubstr("<title>Record of processing of Alder Phones Ltd.</title>"));
    EXPECT_THAT(record.headers,
                testing::Contains(testing::Pair("Content-Security-Policy", HasSubstr("default-src 'none'"))));
}

}  // namespace
}  // namespace ombrex::api
