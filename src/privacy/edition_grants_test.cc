// SPDX-License-Identifier: Apache-2.0
#include "privacy/edition_grants.h"

#include <gtest/gtest.h>

#include "privacy/policy_notice.h"

namespace ombrex::privacy {
namespace {

TEST(EditionGrants, each_grant_of_the_policy_stands_in_its_edition_for_its_purpose_and_no_other) {
    auto const& policy = published_policy;
    auto const document = edition_of(policy, {}).document;
    for (auto const& grant : policy.grants) {
        for (auto const& purpose : policy.purposes) {
            EXPECT_EQ(edition_grants(document, policy, grant.recipient, {grant.category}, purpose.purpose).value(),
                      purpose.purpose == grant.purpose);
        }
    }
    EXPECT_FALSE(edition_grants(document, policy, Recipient::openai,
                                {Category::anonymised_transcript, Category::transcript}, Purpose::call_analysis)
                     .value());
    EXPECT_EQ(edition_grants("{}", policy, Recipient::openai, {}, Purpose::call_analysis).error().code,
              Errc::invalid_input);
}

}  // namespace
}  // namespace ombrex::privacy
