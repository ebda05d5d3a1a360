// SPDX-License-Identifier: Apache-2.0
#include "privacy/tighten.h"

#include <gtest/gtest.h>

#include <vector>

#include "privacy/published_page.h"

namespace ombrex::privacy {
namespace {

Result<Policy> with(std::vector<Setting> const& settings) { return tightened(published_policy, settings); }

TEST(Tighten, shortens_what_is_kept_and_switches_processors_off) {
    Policy const policy = with({{"retention.call_recording", "30 days"},
                                {"retention.transcript", "6 months"},
                                {"recipients.openai", "off"}})
                              .value();
    EXPECT_EQ(retention_of(policy, Category::call_recording).length, Length::days(30));
    EXPECT_EQ(retention_of(policy, Category::transcript).length, Length::months(6));
    EXPECT_FALSE(may_receive(policy, Recipient::openai, Category::anonymised_transcript));
    EXPECT_TRUE(may_receive(policy, Recipient::aws, Category::call_recording));
    std::string const page = render_policy_text(policy, {});
    EXPECT_NE(page.find("deleted for good 30 days"), page.npos);
}

TEST(Tighten, takes_what_is_promised_already_and_nothing_at_all) {
    EXPECT_TRUE(with({}));
    EXPECT_TRUE(with({{"retention.call_recording", "90 days"}, {"retention.billing_record", "7 years"}}));
    EXPECT_TRUE(with({{"retention.transcript", "1 year"}}));
}

struct TightenCase {
    Setting setting;
    Errc code;
    char const* says;
};

TEST(Tighten, C24_C25_C28_C46_refuses_to_loosen_and_names_the_clause) {
    TightenCase const cases[]{
        {{"retention.call_recording", "91 days"}, Errc::denied, "C24: "},
        {{"retention.call_recording", "3 months"}, Errc::denied, "C24: "},  // 92 days in summer
        {{"retention.transcript", "13 months"}, Errc::denied, "C25: "},
        {{"retention.transcript", "366 days"}, Errc::denied, "C25: "},  // one more than an ordinary year
        {{"retention.account_email", "31 days"}, Errc::denied, "C26: "},
        {{"retention.calendar_token", "1 days"}, Errc::denied, "C27: "},
        {{"retention.billing_record", "8 years"}, Errc::denied, "C28: "},
        {{"retention.billing_record", "1 years"}, Errc::denied, "C28: "},  // tax law
        {{"retention.incident_record", "1 month"}, Errc::denied, "C32: "},
        {{"recipients.acme", "on"}, Errc::denied, "C46: "},
        {{"recipients.openai", "on"}, Errc::invalid_input, "C23: "},
        {{"recipients.customer", "off"}, Errc::invalid_input, "C15: "},
        {{"retention.call_recording", "soon"}, Errc::invalid_input, "C24: "},
        {{"retention.call_recording", "0 days"}, Errc::invalid_input, "C24: "},
        {{"retention.call_recording", "-1 days"}, Errc::invalid_input, "C24: "},
        {{"retention.call_recording", "90"}, Errc::invalid_input, "C24: "},
        {{"retention.call_recording", "99999 days"}, Errc::invalid_input, "C24: "},
        {{"contracts.openai", "soon"}, Errc::invalid_input, "C45: "},
        {{"contracts.openai", "2026-02-30"}, Errc::invalid_input, "C45: "},
        {{"contracts.customer", "2026-02-03"}, Errc::invalid_input, "C45: "},
        {{"contracts.acme", "2026-02-03"}, Errc::denied, "C46: "},
        {{"retention.recordings", "30 days"}, Errc::invalid_input, "retention.recordings"},
        {{"purposes.transcript", "sale"}, Errc::invalid_input, "purposes.transcript"},
        {{"", ""}, Errc::invalid_input, " is no setting"},
    };
    for (TightenCase const& given : cases) {
        auto const policy = with({given.setting});
        ASSERT_FALSE(policy) << given.setting.key << " = " << given.setting.value;
        EXPECT_EQ(policy.error().code, given.code) << policy.error().detail;
        EXPECT_TRUE(policy.error().detail.starts_with(given.says)) << policy.error().detail;
    }
}

TEST(Tighten, C45_the_date_of_a_contract_comes_from_configuration_and_stands_on_the_page) {
    auto const policy = with({{"contracts.openai", "2026-02-03"}}).value();
    EXPECT_EQ(row_of(policy, Recipient::openai).safeguard.signed_on,
              (std::chrono::year_month_day{std::chrono::year{2026} / 2 / 3}));
    auto const page = render_policy_html(policy, {});
    EXPECT_NE(page.find("the United States; data processing agreement of 3 February 2026"), page.npos);
    for (RecipientRow const& row : published_policy.recipients) {
        EXPECT_FALSE(row.safeguard.signed_on) << row.id << ": the operator says it";
    }
}

TEST(Tighten, says_every_fault_at_once) {
    auto const policy = with({{"retention.call_recording", "91 days"}, {"retention.insight", "6 months"}, {"x", "y"}});
    ASSERT_FALSE(policy);
    EXPECT_EQ(policy.error().code, Errc::denied);
    EXPECT_NE(policy.error().detail.find("\nx is no setting"), std::string::npos) << policy.error().detail;
}

TEST(Tighten, lets_a_second_setting_only_shorten_again) {
    EXPECT_FALSE(with({{"retention.call_recording", "30 days"}, {"retention.call_recording", "60 days"}}));
    auto const policy = with({{"retention.call_recording", "60 days"}, {"retention.call_recording", "30 days"}});
    EXPECT_EQ(retention_of(policy.value(), Category::call_recording).length, Length::days(30));
}

}  // namespace
}  // namespace ombrex::privacy
