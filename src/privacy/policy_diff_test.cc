// SPDX-License-Identifier: Apache-2.0
#include "privacy/policy_diff.h"

#include <gtest/gtest.h>

#include "privacy/published_page.h"

namespace ombrex::privacy {
namespace {

TEST(PolicyDiff, finds_nothing_between_a_policy_and_itself) {
    EXPECT_EQ(policy_diff(published_policy, published_policy, {}), "No difference.\n");
}

TEST(PolicyDiff, says_what_a_shorter_retention_changes) {
    Policy changed = published_policy;
    changed.retention[static_cast<std::size_t>(Category::call_recording)].length = Length::days(60);
    std::string const text = policy_diff(published_policy, changed, {});
    EXPECT_NE(text.find("retention, call_recording, kept: \"90 days\" becomes \"60 days\"\n"), text.npos) << text;
    EXPECT_NE(text.find("promises, C24, text: \"Recordings are deleted for good 90 days"), text.npos) << text;
    EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 2) << text;
}

TEST(PolicyDiff, says_who_receives_more_or_less) {
    Policy changed = published_policy;
    for (Grant& grant : changed.grants) {
        bool const settings =
            grant.recipient == Recipient::elevenlabs && grant.category == Category::assistant_settings;
        if (settings) grant.category = Category::consent_proof;
    }
    std::string const text = policy_diff(published_policy, changed, {});
    EXPECT_NE(text.find("recipients, elevenlabs, receives, assistant_settings: gone; it was \"serve_call\"\n"),
              text.npos)
        << text;
    EXPECT_NE(text.find("recipients, elevenlabs, receives, consent_proof: new: \"serve_call\"\n"), text.npos) << text;
}

TEST(PolicyDiff, refuses_what_is_no_policy) {
    std::string const policy = render_policy_json(published_policy, {});
    for (auto const* other : {"", "[]", "{\"version\":1}", "not json"}) {
        auto const changes = policy_changes(policy, other);
        ASSERT_FALSE(changes) << other;
        EXPECT_EQ(changes.error().code, Errc::invalid_input);
        EXPECT_FALSE(policy_changes(other, policy)) << other;
    }
}

}  // namespace
}  // namespace ombrex::privacy
