// SPDX-License-Identifier: Apache-2.0
#include "api/get_register.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "api/router_testing.h"
#include "privacy/sign_up.h"

namespace ombrex::api {
namespace {

TEST(GetRegister, C45_C1_C44_what_stands_beside_the_button_is_said_by_the_policy_in_force) {
    auto policy = privacy::published_policy;
    policy.limits[static_cast<std::size_t>(privacy::Limit::adult_age)].value = 21;
    Router router;
    route_terms(router, policy);
    auto const answer = answer_of(router, "GET", "/api/v1/register");
    EXPECT_EQ(answer.status, 200);
    auto const said = boost::json::value_to<std::string>(boost::json::parse(answer.body).at("statement"));
    EXPECT_EQ(said, privacy::sign_up_statement(policy));
    EXPECT_TRUE(said.starts_with("By creating an account you say that you are 21 or older"));
}

TEST(GetRegister, how_long_is_kept_what_is_kept_is_said_by_the_policy_in_force) {
    auto policy = privacy::published_policy;
    policy.retention[static_cast<std::size_t>(privacy::Category::call_recording)].length = privacy::Length::days(30);
    policy.retention[static_cast<std::size_t>(privacy::Category::transcript)].length = privacy::Length::at_once();
    Router router;
    route_terms(router, policy);
    auto const said = boost::json::parse(answer_of(router, "GET", "/api/v1/register").body);
    EXPECT_EQ(said.at("recordings"), boost::json::parse(R"({"count": 30, "unit": "days"})"));
    EXPECT_EQ(said.at("transcripts"), boost::json::parse(R"({"count": 0, "unit": "at_once"})"));
    EXPECT_EQ(said.at("promises"), 48);
}

}  // namespace
}  // namespace ombrex::api
