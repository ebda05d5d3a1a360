// SPDX-License-Identifier: Apache-2.0
#include "privacy/promises.h"

#include <gtest/gtest.h>

namespace ombrex::privacy {
namespace {

TEST(Promises, each_is_there_in_words_with_its_numbers_and_its_status) {
    auto const all = promises_in_words(published_policy, Operator{});
    ASSERT_EQ(all.size(), clause_count);
    for (std::size_t i = 0; i < all.size(); ++i) {
        EXPECT_EQ(all[i].clause.number(), static_cast<int>(i) + 1);
        EXPECT_EQ(all[i].status, published_policy.clauses[i].status);
        EXPECT_EQ(all[i].text.find('{'), std::string::npos) << all[i].text;
    }
    EXPECT_NE(all[23].text.find("90 days after the call"), std::string::npos) << all[23].text;
    EXPECT_EQ(to_string(all[23].status), "kept");
}

TEST(Promises, a_processor_is_in_use_where_it_is_connected) {
    Operator who;
    auto const& cloud = row_of(published_policy, Recipient::aws);
    EXPECT_FALSE(in_use(cloud, who));
    who.active.insert(Recipient::aws);
    EXPECT_TRUE(in_use(cloud, who));
    EXPECT_TRUE(in_use(row_of(published_policy, Recipient::customer), {}));
}

}  // namespace
}  // namespace ombrex::privacy
