// SPDX-License-Identifier: Apache-2.0
#include "privacy/processing_record.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "privacy/published_page.h"

namespace ombrex::privacy {
namespace {

namespace json = boost::json;
using testing::HasSubstr;
using testing::Not;

/// The record as one line, so that a line break does not hide a phrase.
std::string record_of(Policy const& policy, Operator const& who = {}) {
    std::string line;
    for (char const c : render_record_text(policy, who)) {
        bool const space = c == ' ' || c == '\n';
        if (!space || (!line.empty() && line.back() != ' ')) line += space ? ' ' : c;
    }
    return line;
}

Policy changed(void (*change)(Policy&)) {
    Policy policy = published_policy;
    change(policy);
    return policy;
}

TEST(ProcessingRecord, has_every_part_that_article_30_asks_for) {
    std::string const record = record_of(published_policy);
    for (char const* words : {
             "RECORD OF PROCESSING OF Ombrex AI Inc.",
             "Address. Who: 2980 Drew Rd, Unit 224, Mississauga, ON, Canada",
             "For anything about privacy. Who: privacy@ombrex.com",
             "Billing. What it means: to bill for the Service and to run subscriptions; Data: your name,",
             "Of whom: account holders",
             ("Transcripts. What it is: what was said in a call, by whom and when; Of whom: people who work for a "
              "business and callers"),
             ("OpenAI. For: analysis of transcripts; Receives: anonymised transcripts (call analysis); Where, and by "
              "what protected: the United States; data processing agreement (date not recorded yet); Here: not "
              "connected here"),
             "Recordings. Deleted: 90 days after the call",
             "C29. Measure: All data travels under TLS 1.2 or newer",
             "C3. Measure: Recordings of calls are encrypted before they are stored",
         }) {
        EXPECT_THAT(record, HasSubstr(words));
    }
}

TEST(ProcessingRecord, has_a_row_for_every_row_of_the_tables) {
    std::string const record = record_of(published_policy);
    for (auto const& row : published_policy.categories) EXPECT_THAT(record, HasSubstr(std::string{row.description}));
    for (auto const& row : published_policy.purposes) EXPECT_THAT(record, HasSubstr(std::string{row.description}));
    for (auto const& row : published_policy.recipients) EXPECT_THAT(record, HasSubstr(std::string{row.role}));
    EXPECT_THAT(record, Not(HasSubstr("{"))) << "a placeholder is left";
}

TEST(ProcessingRecord, moves_with_the_tables_and_with_the_operator) {
    auto const shorter = changed([](Policy& policy) {
        policy.retention[static_cast<std::size_t>(Category::call_recording)].length = Length::days(60);
    });
    EXPECT_THAT(record_of(shorter), HasSubstr("Recordings. Deleted: 60 days after the call"));
    auto const without = changed([](Policy& policy) {
        policy.recipients[static_cast<std::size_t>(Recipient::openai)].availability = Availability::off;
    });
    EXPECT_THAT(record_of(without), HasSubstr("OpenAI. For: analysis of transcripts; Receives: nothing"));
    Operator who;
    who.company = "Alder Phones Ltd.";
    EXPECT_THAT(record_of(published_policy, who), HasSubstr("Company. Who: Alder Phones Ltd."));
    EXPECT_THAT(record_of(published_policy, who), Not(HasSubstr("Ombrex AI")));
}

TEST(ProcessingRecord, shows_a_measure_as_kept_only_where_the_policy_does) {
    auto const hashed = [](Status status) {
        Policy policy = published_policy;
        policy.clauses[1].status = status;
        auto const record = record_of(policy);
        return record.substr(record.find("- C2. Measure"), 250);
    };
    EXPECT_THAT(hashed(Status::planned), HasSubstr("State: planned"));
    EXPECT_THAT(hashed(Status::kept), HasSubstr("State: kept"));
}

TEST(ProcessingRecord, is_the_same_as_a_page_that_loads_nothing_and_leads_nowhere) {
    std::string const page = render_record_html(published_policy, {});
    EXPECT_THAT(page, HasSubstr("<title>Record of processing of Ombrex AI Inc.</title>"));
    EXPECT_THAT(page, HasSubstr("<style>" + std::string{policy_page_style()} + "</style>"));
    EXPECT_THAT(page, HasSubstr("data-column=\"Deleted\">90 days after the call"));
    for (char const* forbidden : {"<script", "src=", "url(", "style=\"", "http:", "https:", "#state-c", "In short"}) {
        EXPECT_THAT(page, Not(HasSubstr(forbidden)));
    }
    Operator who;
    who.company = "<script>alert('x')</script>";
    EXPECT_THAT(render_record_html(published_policy, who), Not(HasSubstr("<script")));
}

TEST(ProcessingRecord, is_the_same_as_json_for_programs) {
    json::value const record = json::parse(render_record_json(published_policy, {}));
    EXPECT_EQ(record.at_pointer("/operator/privacy_mail").as_string(), "privacy@ombrex.com");
    EXPECT_EQ(record.at_pointer("/purposes/billing/data/0").as_string(), "account_name");
    EXPECT_EQ(record.at_pointer("/data/caller_number/subjects/0").as_string(), "caller");
    EXPECT_EQ(record.at_pointer("/recipients/openai/country").as_string(), "the United States");
    EXPECT_EQ(record.at_pointer("/recipients/openai/safeguard").as_string(), "data processing agreement");
    EXPECT_EQ(record.at_pointer("/retention/call_recording/kept").as_string(), "90 days");
    EXPECT_EQ(record.at_pointer("/measures/C29/status").as_string(), "kept");
    EXPECT_EQ(record.at_pointer("/data").as_object().size(), category_count);
}

}  // namespace
}  // namespace ombrex::privacy
