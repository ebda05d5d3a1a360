// SPDX-License-Identifier: Apache-2.0
#include "app/config_policy.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "net/tls_version.h"
#include "privacy/published_page.h"

namespace ombrex::app {
namespace {

using privacy::Category;
using privacy::Length;
using privacy::retention_of;
using ::testing::HasSubstr;
using ::testing::Optional;

TEST(ConfigPolicy, with_nothing_set_it_is_the_published_one) {
    auto const policy = policy_of({});
    ASSERT_TRUE(policy) << policy.error().detail;
    EXPECT_EQ(privacy::render_policy_json(policy.value(), {}),
              privacy::render_policy_json(privacy::published_policy, {}));
}

TEST(ConfigPolicy, C24_C25_what_is_set_shortens_deed_and_page_alike) {
    Config config;
    config.retention = {.recordings_days = 30, .transcripts_months = 6, .calls_months = 3};
    auto const policy = policy_of(config).value();
    EXPECT_EQ(retention_of(policy, Category::call_recording).length, Length::days(30));
    EXPECT_EQ(retention_of(policy, Category::transcript).length, Length::months(6));
    EXPECT_EQ(retention_of(policy, Category::insight).length, Length::months(6));
    EXPECT_EQ(retention_of(policy, Category::caller_number).length, Length::months(3));
    EXPECT_EQ(retention_of(policy, Category::message).length, Length::months(3));
    EXPECT_THAT(tightened_in(policy), ::testing::SizeIs(10));
    EXPECT_THAT(tightened_in(privacy::published_policy), ::testing::IsEmpty());
    EXPECT_THAT(privacy::render_policy_html(policy, {}), HasSubstr("30 days"));
    EXPECT_THAT(privacy::render_policy_html(policy, {}), ::testing::Not(HasSubstr("90 days from the call")));
}

TEST(ConfigPolicy, C24_C25_what_loosens_is_refused_with_its_clause) {
    EXPECT_THAT(loosens("retention.recordings_days", 91), Optional(HasSubstr("C24: ")));
    EXPECT_THAT(loosens("retention.transcripts_months", 13), Optional(HasSubstr("C25: ")));
    EXPECT_THAT(loosens("retention.calls_months", 13), Optional(HasSubstr("C25: ")));
    EXPECT_THAT(loosens("retention.recordings_days", 0), Optional(HasSubstr("C24: ")));
    EXPECT_FALSE(loosens("retention.recordings_days", 90));
    Config config;
    config.retention.recordings_days = 91;
    EXPECT_EQ(policy_of(config).error().code, Errc::denied);
}

TEST(ConfigPolicy, C45_a_contract_is_dated_by_the_configuration_and_a_wrong_date_is_refused) {
    Config config;
    config.contracts.openai = "2026-02-03";
    auto const policy = policy_of(config).value();
    EXPECT_THAT(privacy::render_policy_html(policy, {}), HasSubstr("agreement of 3 February 2026"));
    EXPECT_FALSE(privacy::row_of(policy, privacy::Recipient::aws).safeguard.signed_on);
    EXPECT_FALSE(wrong_contract("contracts.openai", ""));
    EXPECT_FALSE(wrong_contract("contracts.openai", "2026-02-03"));
    EXPECT_THAT(wrong_contract("contracts.openai", "3 February"), Optional(HasSubstr("C45: ")));
}

TEST(ConfigPolicy, C29_the_oldest_tls_may_be_raised_and_the_page_says_so) {
    Config config;
    EXPECT_EQ(net::oldest_tls(policy_of(config).value()), net::TlsVersion::v1_2);
    config.network.tls_version = "1.3";
    auto const policy = policy_of(config).value();
    EXPECT_EQ(net::oldest_tls(policy), net::TlsVersion::v1_3);
    EXPECT_THAT(privacy::render_policy_html(policy, {}), HasSubstr("TLS 1.3 or newer"));
    EXPECT_FALSE(loosens_tls("1.2"));
    for (auto const* const worse : {"1.1", "1.0", "", "2", "SSL3"}) {
        EXPECT_THAT(loosens_tls(worse), Optional(HasSubstr("C29: "))) << worse;
    }
}

}  // namespace
}  // namespace ombrex::app
