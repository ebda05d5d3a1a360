// SPDX-License-Identifier: Apache-2.0
#include "privacy/policy.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>

namespace ombrex::privacy {
namespace {

TEST(Policy, C15_every_use_is_one_of_the_published_purposes) {
    for (CategoryRow const& category : published_policy.categories) {
        for (PurposeRow const& purpose : published_policy.purposes) {
            EXPECT_EQ(allows(published_policy, category.category, purpose.purpose),
                      allows(category.category, purpose.purpose))
                << category.id << " for " << purpose.id;
        }
    }
    EXPECT_EQ(published_policy.purposes.size(), 8U);
    EXPECT_FALSE(allows(Category::transcript, Purpose::aggregate_analytics));  // figures only, never words
    EXPECT_FALSE(allows(Category::caller_number, Purpose::aggregate_analytics));
}

TEST(Policy, C16_no_purpose_and_no_recipient_is_a_sale) {
    auto const mentions = [](std::string_view text, std::string_view word) {
        return std::ranges::search(text, word, [](unsigned char a, unsigned char b) {
                   return std::tolower(a) == b;
               }).begin() != text.end();
    };
    for (auto const* word : {"sale", "sell", "advert", "market", "broker", "train"}) {
        for (PurposeRow const& row : published_policy.purposes) {
            EXPECT_FALSE(mentions(row.id, word) || mentions(row.description, word)) << row.id;
        }
        for (RecipientRow const& row : published_policy.recipients) {
            EXPECT_FALSE(mentions(row.id, word) || mentions(row.role, word)) << row.id;
        }
    }
}

TEST(Policy, C19_C20_C21_C22_C23_grants_each_processor_what_the_contract_says_and_no_more) {
    struct Granted {
        Recipient recipient;
        CategorySet categories;
    };
    CategorySet const calendar{Category::calendar_token, Category::appointment, Category::caller_name};
    Granted const contract[]{
        {Recipient::elevenlabs, {Category::assistant_settings, Category::call_audio}},
        {Recipient::aws, {Category::call_recording, Category::mail_body}},
        {Recipient::stripe, {Category::billing_details}},
        {Recipient::google, calendar},
        {Recipient::microsoft, calendar},
        {Recipient::openai, {Category::anonymised_transcript}},
    };
    for (Granted const& granted : contract) {
        for (CategoryRow const& row : published_policy.categories) {
            EXPECT_EQ(may_receive(published_policy, granted.recipient, row.category),
                      granted.categories.contains(row.category))
                << row_of(published_policy, granted.recipient).id << ' ' << row.id;
            EXPECT_EQ(may_receive(granted.recipient, row.category), granted.categories.contains(row.category));
        }
    }
}

TEST(Policy, C24_C25_C26_C27_C28_keeps_what_the_contract_says_as_long_as_it_says) {
    struct Kept {
        Category category;
        Length length;
        ClockStart start;
    };
    Kept const contract[]{
        {Category::call_recording, Length::days(90), ClockStart::call},
        {Category::transcript, Length::months(12), ClockStart::call},
        {Category::insight, Length::months(12), ClockStart::call},
        {Category::account_email, Length::days(30), ClockStart::account_deletion},
        {Category::calendar_token, Length::at_once(), ClockStart::disconnection},
        {Category::billing_record, Length::years(7), ClockStart::creation},
        {Category::caller_number, Length::months(12), ClockStart::call},
        {Category::appointment, Length::months(12), ClockStart::call},
        {Category::consent_proof, Length::months(12), ClockStart::call},
        {Category::usage_log, Length::days(90), ClockStart::creation},
        {Category::audit_entry, Length::months(24), ClockStart::creation},
        {Category::mail_body, Length::days(7), ClockStart::delivery},
        {Category::export_archive, Length::days(7), ClockStart::creation},
        {Category::privacy_request, Length::months(24), ClockStart::closing},
        {Category::incident_record, Length::months(24), ClockStart::creation},
    };
    for (Kept const& kept : contract) {
        RetentionRow const& row = retention_of(published_policy, kept.category);
        EXPECT_EQ(row.length, kept.length) << row_of(published_policy, kept.category).id;
        EXPECT_EQ(row.start, kept.start) << row_of(published_policy, kept.category).id;
    }
    EXPECT_EQ(row_of(published_policy, Right::ask).deadline, Length::days(30));
    EXPECT_EQ(row_of(published_policy, Limit::export_link).value, 15);
    EXPECT_EQ(row_of(published_policy, Limit::playback_link).value, 5);
    EXPECT_EQ(row_of(published_policy, Limit::password_cost).value, 10);
}

TEST(Policy, a_recipient_that_is_switched_off_gets_nothing) {
    Policy policy = published_policy;
    policy.recipients[static_cast<std::size_t>(Recipient::openai)].availability = Availability::off;
    EXPECT_TRUE(may_receive(published_policy, Recipient::openai, Category::anonymised_transcript));
    EXPECT_FALSE(may_receive(policy, Recipient::openai, Category::anonymised_transcript));
}

TEST(Policy, finds_rows_by_the_words_that_configuration_uses) {
    EXPECT_EQ(find_category(published_policy, "call_recording"), Category::call_recording);
    EXPECT_EQ(find_recipient(published_policy, "openai"), Recipient::openai);
    EXPECT_EQ(find_category(published_policy, "recording"), std::nullopt);
    EXPECT_EQ(find_recipient(published_policy, ""), std::nullopt);
}

}  // namespace
}  // namespace ombrex::privacy
