// SPDX-License-Identifier: Apache-2.0
#include "api/get_privacy_record.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <boost/asio/co_spawn.hpp>

#include <optional>

#include "api/get_privacy.h"

namespace ombrex::api {
namespace {

using testing::HasSubstr;

Task<void> keep(Task<net::HttpResponse> task, std::optional<net::HttpResponse>& out) { out = co_await std::move(task); }

net::HttpResponse get(Router& router, std::string target) {
    net::HttpRequest request;
    request.method = "GET";
    request.target = std::move(target);
    std::optional<net::HttpResponse> out;
    asio::io_context io;
    asio::co_spawn(io, keep(router.answer(std::move(request)), out), [](std::exception_ptr e) { EXPECT_FALSE(e); });
    io.run();
    return *out;
}

TEST(GetPrivacyRecord, the_policy_leads_to_the_record_of_the_same_operator) {
    Router router;
    privacy::Operator who;
    who.company = "Alder Phones Ltd.";
    route_privacy(router, privacy::published_policy, who);
    route_privacy_record(router, privacy::published_policy, who);
    EXPECT_THAT(get(router, "/privacy").body, HasSubstr("/privacy/record."));
    auto const record = get(router, "/privacy/record");
    EXPECT_EQ(record.status, 200);
    EXPECT_THAT(record.body, HasSubstr("<title>Record of processing of Alder Phones Ltd.</title>"));
    EXPECT_THAT(record.headers,
                testing::Contains(testing::Pair("Content-Security-Policy", HasSubstr("default-src 'none'"))));
}

}  // namespace
}  // namespace ombrex::api
