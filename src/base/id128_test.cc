// SPDX-License-Identifier: Apache-2.0
#include "base/id128.h"

#include <gtest/gtest.h>

#include <set>

#include "base/strong.h"

namespace ombrex {
namespace {

using CallId = Strong<struct CallIdTag, Id128>;
using CompanyId = Strong<struct CompanyIdTag, Id128>;
static_assert(!std::is_convertible_v<CallId, CompanyId>);
static_assert(!std::is_convertible_v<Id128, CallId>);

TEST(Id128, reads_back_what_it_writes) {
    SeededRandom random{7};
    auto const id = Id128::make(random);
    auto const text = id.to_string();
    EXPECT_EQ(text.size(), 32U);
    EXPECT_EQ(Id128::parse(text).value(), id);
}

TEST(Id128, refuses_text_that_is_no_id) {
    EXPECT_FALSE(Id128::parse(""));
    EXPECT_FALSE(Id128::parse("1234"));
    EXPECT_FALSE(Id128::parse("zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"));
}

TEST(Id128, ids_made_one_after_another_differ) {
    SystemRandom random;
    std::set<Id128> seen;
    for (int i = 0; i < 1000; ++i) EXPECT_TRUE(seen.insert(Id128::make(random)).second);
}

TEST(Id128, default_made_is_nil) {
    EXPECT_TRUE(Id128{}.is_nil());
    SeededRandom random{1};
    EXPECT_FALSE(Id128::make(random).is_nil());
}

}  // namespace
}  // namespace ombrex
