// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "privacy/published_page.h"

namespace ombrex::privacy {
namespace {

namespace json = boost::json;

json::value document(Policy const& policy, Operator const& who = {}) {
    return json::parse(render_policy_json(policy, who));
}

std::string at(json::value const& document, char const* pointer) {
    json::string const& text = document.at_pointer(pointer).as_string();
    return {text.data(), text.size()};
}

TEST(PublishedJson, says_the_same_as_the_tables) {
    json::value const page = document(published_policy);
    EXPECT_EQ(at(page, "/version"), "2026-03-24");
    EXPECT_EQ(at(page, "/last_updated"), "2026-03-24");
    EXPECT_EQ(at(page, "/retention/call_recording/kept"), "90 days");
    EXPECT_EQ(at(page, "/retention/call_recording/from"), "call");
    EXPECT_EQ(at(page, "/recipients/openai/receives/anonymised_transcript"), "call_analysis");
    EXPECT_EQ(at(page, "/rights/ask/deadline"), "30 days");
    EXPECT_EQ(at(page, "/rights/revoke_calendar/identity"), "that you are signed in");
    EXPECT_EQ(at(page, "/limits/tls_version/limit"), "1.2");
    EXPECT_EQ(at(page, "/promises/C10/status"), "planned");
    EXPECT_EQ(at(page, "/promises/C16/tests/0"), "C16_no_purpose_and_no_recipient_is_a_sale");
    EXPECT_EQ(at(page, "/operator/company"), "Ombrex AI Inc.");
    EXPECT_FALSE(page.at_pointer("/recipients/openai/active").as_bool());
    EXPECT_EQ(page.at_pointer("/promises").as_object().size(), clause_count);
    EXPECT_EQ(page.at_pointer("/retention").as_object().size(), category_count);
}

TEST(PublishedJson, carries_what_the_operator_adds) {
    Operator who;
    who.active.insert(Recipient::openai);
    who.holds.push_back({"court order", "Kim Park", std::chrono::year{2027} / 5 / 1});
    who.holds.push_back({"court order", "Sam Lee", std::chrono::year{2027} / 6 / 1});
    Policy policy = published_policy;
    policy.recipients[static_cast<std::size_t>(Recipient::openai)].safeguard.signed_on =
        std::chrono::year{2026} / 2 / 3;
    json::value const page = document(policy, who);
    EXPECT_TRUE(page.at_pointer("/recipients/openai/active").as_bool());
    EXPECT_EQ(at(page, "/recipients/openai/safeguard_since"), "2026-02-03");
    EXPECT_EQ(at(page, "/operator/legal_holds/court order/0/until"), "2027-05-01");
    EXPECT_EQ(at(page, "/operator/legal_holds/court order/1/ordered_by"), "Sam Lee");
}

}  // namespace
}  // namespace ombrex::privacy
