// SPDX-License-Identifier: Apache-2.0
#include "privacy/account_end.h"

#include <gtest/gtest.h>

#include "privacy/sign_up.h"

namespace ombrex::privacy {
namespace {

using namespace std::chrono;

TEST(AccountEnd, C26_an_account_goes_thirty_days_after_its_deletion_by_its_own_clock) {
    auto const zone = TimeZone::find("America/Denver").value();
    auto const asked = zone.to_instant(parse_local_minutes("2026-10-20T11:05").value()).first;
    auto const due = account_purge(published_policy, asked, zone).due().value();
    EXPECT_EQ(zone.to_local(due), parse_local_minutes("2026-11-19T11:05").value());  // the clocks went back in between
}

TEST(AccountEnd, the_soonest_of_the_rows_that_wait_for_it_decides) {
    auto policy = published_policy;
    policy.retention[static_cast<std::size_t>(Category::password_hash)].length = Length::days(7);
    TimePoint const asked{sys_days{2026y / 9 / 16}};
    EXPECT_EQ(account_purge(policy, asked, TimeZone::utc()).due(), asked + days{7});
}

TEST(AccountEnd, the_policy_says_what_goes_with_it) {
    auto const goes = goes_with_account(published_policy);
    for (auto const category : {Category::account_email, Category::call_recording, Category::transcript,
                                Category::insight, Category::appointment, Category::message, Category::mail_body}) {
        EXPECT_TRUE(goes.contains(category));
    }
    for (auto const category : {Category::billing_record, Category::audit_entry, Category::privacy_request}) {
        EXPECT_FALSE(goes.contains(category));
    }
}

TEST(SignUp, C45_C1_C44_says_beside_the_button_how_old_one_must_be_which_version_and_where_data_goes) {
    auto policy = published_policy;
    auto const words = sign_up_statement(policy);
    EXPECT_EQ(words,
              "By creating an account you say that you are 18 or older, and you accept the privacy policy of "
              "24 March 2026; by it, data is processed in the United States.");
    policy.limits[static_cast<std::size_t>(Limit::adult_age)].value = 21;
    EXPECT_NE(sign_up_statement(policy).find("21 or older"), std::string::npos);
}

TEST(SignUp, C44_whoever_makes_an_account_says_that_he_is_of_age) {
    EXPECT_TRUE(
        sign_up_statement(published_policy).starts_with("By creating an account you say that you are 18 or older"));
}

TEST(AccountEnd, C28_billing_records_are_reduced_and_nothing_else_is) {
    for (auto const& row : published_policy.categories) {
        EXPECT_EQ(is_reduced_with_account(published_policy, row.category), row.category == Category::billing_record)
            << row.id;
    }
}

}  // namespace
}  // namespace ombrex::privacy
