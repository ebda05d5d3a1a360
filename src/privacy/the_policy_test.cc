// SPDX-License-Identifier: Apache-2.0
// Each rule that the_policy.cc asserts is seen to refuse a policy that breaks it.
#include "privacy/detail/consistency.h"

#include <gtest/gtest.h>

namespace ombrex::privacy {
namespace {

using namespace detail;

struct Case {
    char const* what;
    bool (*rule)(Policy const&);
    void (*break_it)(Policy&);
};

constexpr Case cases[]{
    {"two rows change places", rows_stand_in_the_order_of_their_enumerations,
     [](Policy& policy) { std::swap(policy.retention[0], policy.retention[1]); }},
    {"a right stands twice", rows_stand_in_the_order_of_their_enumerations,
     [](Policy& policy) { policy.rights[1] = policy.rights[0]; }},
    {"an archive for anybody who asks", who_sees_or_changes_data_shows_who_he_is,
     [](Policy& policy) { policy.rights[static_cast<std::size_t>(Right::export_data)].identity = Identity::none; }},
    {"one id twice", ids_are_unique_words, [](Policy& policy) { policy.categories[1].id = policy.categories[0].id; }},
    {"an id of two words", ids_are_unique_words, [](Policy& policy) { policy.limits[0].id = "password cost"; }},
    {"a category for nothing", every_category_has_a_purpose,
     [](Policy& policy) { policy.categories[3].purposes = {}; }},
    {"a purpose without use", every_purpose_is_used,
     [](Policy& policy) {
         for (CategoryRow& row : policy.categories) row.purposes.erase(Purpose::aggregate_analytics);
     }},
    {"a grant for a purpose that the category is not for", every_grant_serves_a_purpose_of_its_category,
     [](Policy& policy) { policy.grants[0].purpose = Purpose::billing; }},
    {"a grant twice", every_grant_is_there_once, [](Policy& policy) { policy.grants[1] = policy.grants[0]; }},
    {"a recipient of nothing", every_recipient_has_a_grant,
     [](Policy& policy) {
         for (Grant& grant : policy.grants) {
             if (grant.recipient == Recipient::stripe) grant = policy.grants[0];
         }
     }},
    {"a processor nowhere", every_processor_names_country_and_safeguard,
     [](Policy& policy) { policy.recipients[0].country = ""; }},
    {"a processor without contract", every_processor_names_country_and_safeguard,
     [](Policy& policy) { policy.recipients[0].safeguard.contract = ""; }},
    {"no days at all", every_retention_row_ends, [](Policy& policy) { policy.retention[0].length.count = 0; }},
    {"what is stored is only forgotten", every_retention_row_ends,
     [](Policy& policy) { policy.retention[0].end = EndAction::forget; }},
    {"an account that stays", every_retention_row_ends,
     [](Policy& policy) { policy.retention[0].at_account_end = AtAccountEnd::keep; }},
    {"a transcript to be analysed outside", what_leaves_for_analysis_is_anonymised,
     [](Policy& policy) {
         for (Grant& grant : policy.grants) {
             if (grant.recipient == Recipient::openai) grant.category = Category::transcript;
         }
     }},
    {"a clause is missing", clauses_are_1_to_48, [](Policy& policy) { policy.clauses[23] = policy.clauses[24]; }},
    {"kept without proof", every_status_has_its_proof_or_reason,
     [](Policy& policy) { policy.clauses[9].status = Status::kept; }},
    {"kept by the proof of another", every_status_has_its_proof_or_reason,
     [](Policy& policy) {
         policy.clauses[23].status = Status::kept;
         policy.clauses[23].note = "C2_is_gone_on_day_91";
     }},
    {"planned without reason", every_status_has_its_proof_or_reason,
     [](Policy& policy) { policy.clauses[23].note = ""; }},
    {"a second literal", texts_hold_no_number_of_their_own,
     [](Policy& policy) { policy.clauses[23].promise = "Recordings go after 90 days."; }},
    {"a placeholder misspelt", every_placeholder_is_known,
     [](Policy& policy) { policy.clauses[23].promise = "Recordings go after {keep:recordings}."; }},
    {"a placeholder that never ends", every_placeholder_is_known,
     [](Policy& policy) { policy.in_short[0] = "Recordings go after {keep:call_recording."; }},
    {"in effect before it is published", versions_are_in_order,
     [](Policy& policy) { policy.versions.back().effective = std::chrono::year{2026} / 3 / 1; }},
    {"an account that goes too late", deletion_is_in_time_for_the_right_to_it,
     [](Policy& policy) { policy.retention[0].length = Length::days(31); }},
};

TEST(ThePolicy, every_rule_refuses_a_policy_that_breaks_it) {
    for (Case const& given : cases) {
        Policy policy = published_policy;
        EXPECT_TRUE(given.rule(policy)) << given.what;
        given.break_it(policy);
        EXPECT_FALSE(given.rule(policy)) << given.what;
    }
}

TEST(ThePolicy, a_digit_may_stand_in_a_name_but_not_alone) {
    static_assert(holds_no_number("S3 and {limit:tls_version}"));
    static_assert(!holds_no_number("after 7 days"));
    static_assert(!holds_no_number("12 months"));
    static_assert(names_clause("C24_is_gone", Clause{24}));
    static_assert(!names_clause("C240_is_gone", Clause{24}));
    static_assert(!names_clause("is_gone", Clause{24}));
    SUCCEED() << "checked by the compiler";
}

/// "aws: call_recording, mail_body"
std::string received(Recipient recipient) {
    std::string line{row_of(published_policy, recipient).id};
    for (Grant const& grant : published_grants) {
        if (grant.recipient != recipient) continue;
        line += (line.find(':') != line.npos ? ", " : ": ");
        line += row_of(published_policy, grant.category).id;
    }
    return line;
}

TEST(ThePolicy, C46_whoever_is_new_or_gets_more_needs_a_new_version) {
    // Each version as it was published, which never changes: a new recipient or grant is a new block under a new date.
    constexpr std::string_view version = "2026-03-24";
    constexpr std::string_view published[]{
        "elevenlabs: assistant_settings, call_audio",
        "aws: call_recording, mail_body",
        "stripe: billing_details",
        "google: calendar_token, appointment, caller_name",
        "microsoft: calendar_token, appointment, caller_name",
        "openai: anonymised_transcript",
        "own_infrastructure: call_recording, mail_body, anonymised_transcript",
        "carrier: call_audio, caller_number",
        ("customer: call_audio, caller_number, caller_name, caller_contact, call_metadata, transcript, insight, "
         "appointment, message, mail_body"),
    };
    ASSERT_EQ(current_version(published_policy).id, version);
    ASSERT_EQ(std::size(published), recipient_count);
    for (std::size_t i = 0; i < recipient_count; ++i) EXPECT_EQ(received(static_cast<Recipient>(i)), published[i]);
}

}  // namespace
}  // namespace ombrex::privacy
