// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <string>

#include "base/utf8.h"
#include "privacy/detail/words.h"
#include "privacy/published_page.h"

namespace ombrex::privacy {
namespace {

/// The page as one line, so that a line break does not hide a phrase.
std::string page_of(Policy const& policy, Operator const& who = {}) {
    std::string const text = render_policy_text(policy, who);
    std::string line;
    for (char const c : text) {
        bool const space = c == ' ' || c == '\n';
        if (!space || (!line.empty() && line.back() != ' ')) line += space ? ' ' : c;
    }
    return line;
}

bool reads(std::string_view page, std::string_view words) { return page.find(words) != page.npos; }

TEST(PublishedText, C48_the_page_names_company_address_and_mail) {
    EXPECT_TRUE(reads(page_of(published_policy),
                      "Ombrex AI Inc., 2980 Drew Rd, Unit 224, Mississauga, ON, Canada. For anything about privacy, "
                      "write to privacy@ombrex.com. [C48]"));
    Operator other;
    other.company = "Alder Phones Ltd.";
    other.address = "1 Alder Street, Guelph";
    other.privacy_mail = "privacy@alder.example";
    std::string const page = page_of(published_policy, other);
    EXPECT_TRUE(reads(page,
                      "Alder Phones Ltd., 1 Alder Street, Guelph. For anything about privacy, write to "
                      "privacy@alder.example."));
    EXPECT_FALSE(reads(page, "Ombrex AI"));
}

TEST(PublishedText, C46_the_date_of_the_page_is_that_of_the_version) {
    EXPECT_TRUE(reads(page_of(published_policy), "Last updated 24 March 2026. Version 2026-03-24."));
    Policy changed = published_policy;
    changed.versions.back().updated = std::chrono::year{2027} / 1 / 9;
    EXPECT_TRUE(reads(page_of(changed), "Last updated 9 January 2027."));
}

TEST(PublishedText, states_what_the_contract_fixes_in_words_that_a_person_would_use) {
    std::string const page = page_of(published_policy);
    for (auto const* words : {
             "Recordings are deleted for good 90 days after the call",
             "Transcripts are kept for 12 months and insights for 12 months from the date of the call.",
             "personal data is purged within 30 days",
             "Calendar tokens are deleted at once when you disconnect",
             "Billing records are kept for 7 years",
             "TLS 1.2 or newer",
             "bcrypt hash of cost 10",
             "runs out after at most 5 minutes",
             "people under 18",
             "we answer within 30 days",
             "ElevenLabs generates the voice and handles calls; it receives assistant settings and call audio, and",
             "OpenAI analyses transcripts for insights; it receives anonymised transcripts only",
             "process data in the United States",
             "Usage log [C14]. Deleted: 90 days after creation (our own rule)",
             "E-mails [C20, planned]. Deleted: 7 days after delivery (our own rule)",
             "At present there is none.",
         }) {
        EXPECT_TRUE(reads(page, words)) << words;
    }
}

TEST(PublishedText, names_every_promise_and_shows_planned_ones_as_planned) {
    std::string const page = page_of(published_policy);
    for (ClauseRow const& row : published_policy.clauses) {
        std::string const id = to_string(row.clause);
        bool const kept = row.status == Status::kept;
        EXPECT_TRUE(reads(page, kept ? "[" + id + "]" : "[" + id + ", planned]")) << id;
        EXPECT_TRUE(reads(page, std::string{"- "} + id + ". State: " + std::string{detail::word(row.status)})) << id;
    }
    Policy broken = published_policy;
    broken.clauses[23].status = Status::broken;
    EXPECT_TRUE(reads(page_of(broken), "[C24, broken]"));
}

TEST(PublishedText, has_a_row_for_every_row_of_the_tables) {
    std::string const page = page_of(published_policy);
    for (auto const& row : published_policy.categories) EXPECT_TRUE(reads(page, row.description)) << row.id;
    for (auto const& row : published_policy.purposes) EXPECT_TRUE(reads(page, row.description)) << row.id;
    for (auto const& row : published_policy.recipients) EXPECT_TRUE(reads(page, row.role)) << row.id;
    for (auto const& row : published_policy.retention) EXPECT_TRUE(reads(page, detail::in_words(row)));
    for (auto const& row : published_policy.limits) EXPECT_TRUE(reads(page, detail::in_words(row))) << row.id;
    for (auto const& row : published_policy.rights) EXPECT_TRUE(reads(page, row.how)) << row.id;
    for (auto const& row : published_policy.rights) EXPECT_TRUE(reads(page, in_words(row.identity))) << row.id;
    EXPECT_FALSE(reads(page, "{")) << "a placeholder is left";
}

TEST(PublishedText, C24_C25_C26_C28_moves_with_every_number_in_the_tables) {
    std::string const page = page_of(published_policy);
    for (std::size_t i = 0; i < category_count; ++i) {
        Policy changed = published_policy;
        changed.retention[i].length = Length::days(4321);
        EXPECT_TRUE(reads(page_of(changed), "4321 days")) << published_policy.categories[i].id;
    }
    for (std::size_t i = 0; i < limit_count; ++i) {
        Policy changed = published_policy;
        changed.limits[i].value = 4321;
        EXPECT_NE(page_of(changed), page) << published_policy.limits[i].id;
    }
    for (std::size_t i = 0; i < right_count; ++i) {
        Policy changed = published_policy;
        changed.rights[i].deadline = Length::days(4321);
        EXPECT_TRUE(reads(page_of(changed), "4321 days")) << published_policy.rights[i].id;
    }
}

TEST(PublishedText, C43_says_of_every_right_what_has_to_be_shown) {
    std::string const page = page_of(published_policy);
    for (std::size_t i = 0; i < right_count; ++i) {
        for (auto const identity : {Identity::none, Identity::session, Identity::session_or_call_back}) {
            Policy changed = published_policy;
            changed.rights[i].identity = identity;
            EXPECT_EQ(page_of(changed) == page, identity == published_policy.rights[i].identity) << i;
        }
    }
}

TEST(PublishedText, C24_holds_no_second_copy_of_a_number) {
    Policy changed = published_policy;
    for (RetentionRow& row : changed.retention) {
        if (row.length.unit != Length::Unit::at_once) row.length = Length::days(4321);
    }
    for (RightRow& row : changed.rights) row.deadline = Length::days(4321);
    for (LimitRow& row : changed.limits) row.value = row.unit == LimitUnit::days ? 4321 : row.value;
    std::string const page = page_of(changed);
    for (auto const* words : {"90 days", "12 months", "24 months", "30 days", "7 days", "7 years"}) {
        EXPECT_FALSE(reads(page, words)) << words;
    }
}

TEST(PublishedText, C19_C20_C21_C22_C23_moves_with_every_grant_and_every_name) {
    std::string const page = page_of(published_policy);
    for (std::size_t i = 0; i < published_policy.grants.size(); ++i) {
        Policy changed = published_policy;
        changed.grants[i].category = Category::incident_record;
        EXPECT_NE(page_of(changed), page) << i;
    }
    Policy renamed = published_policy;
    for (RecipientRow& row : renamed.recipients) row.name = "Canary";
    std::string const other = page_of(renamed);
    for (auto const* name : {"ElevenLabs", "Amazon", "Stripe", "Microsoft", "OpenAI"}) {
        EXPECT_FALSE(reads(other, name)) << name;
    }
}

TEST(PublishedText, shows_who_is_active_here_and_who_is_switched_off) {
    Operator who;
    who.active.insert(Recipient::openai);
    who.own_hosts = {"models.alder.example"};
    Policy policy = published_policy;
    policy.recipients[static_cast<std::size_t>(Recipient::stripe)].availability = Availability::off;
    std::string const page = page_of(policy, who);
    EXPECT_TRUE(
        reads(page,
              "Receives: anonymised transcripts (call analysis); Where, and by what protected: the United States; data "
              "processing agreement (date not recorded yet); Here: active"));
    EXPECT_TRUE(reads(page, "Here: only if you connect it"));
    EXPECT_TRUE(reads(page, "For: payments; Receives: nothing;"));
    EXPECT_TRUE(reads(page, "Here: switched off"));
    EXPECT_TRUE(reads(page, "that we operate ourselves: models.alder.example"));
}

TEST(PublishedText, prints_every_legal_hold) {
    Operator who;
    who.holds.push_back({"court order 17-204", "Kim Park", std::chrono::year{2027} / 5 / 1});
    std::string const page = page_of(published_policy, who);
    EXPECT_TRUE(reads(page, "court order 17-204. Ordered by: Kim Park; Until: 1 May 2027"));
    EXPECT_FALSE(reads(page, "At present there is none."));
}

TEST(PublishedText, keeps_its_lines_within_100_columns) {
    std::string const text = render_policy_text(published_policy, {});
    std::size_t width = 0;
    for (char const c : text) {
        if (c == '\n') {
            EXPECT_LE(width, 100U);
            width = 0;
        } else if (!utf8::is_continuation(c)) {
            ++width;
        }
    }
}

}  // namespace
}  // namespace ombrex::privacy
