// SPDX-License-Identifier: Apache-2.0
#include "crypto/totp.h"

#include <gtest/gtest.h>

namespace ombrex::crypto {
namespace {

using namespace std::chrono_literals;

/// RFC 6238 appendix B: the secret "12345678901234567890", the last six of its eight digits.
constexpr auto of_rfc = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

TimePoint at(std::int64_t seconds) { return TimePoint{std::chrono::seconds{seconds}}; }

TEST(TotpSecret, makes_the_codes_of_the_standard) {
    auto const secret = TotpSecret::parse(of_rfc).value();
    struct {
        std::int64_t seconds;
        char const* code;
    } const cases[]{{59, "287082"},         {1111111109, "081804"}, {1111111111, "050471"},
                    {1234567890, "005924"}, {2000000000, "279037"}, {20000000000, "353130"}};
    for (auto const& one : cases) {
        EXPECT_EQ(secret.code(one.seconds / 30), one.code) << one.seconds;
        EXPECT_EQ(secret.step_of(one.code, at(one.seconds), 0), one.seconds / 30);
    }
}

TEST(TotpSecret, takes_the_step_before_and_the_one_after_and_no_other) {
    auto const secret = TotpSecret::parse(of_rfc).value();
    auto const typed = secret.code(1000);
    EXPECT_FALSE(secret.step_of(typed, at(998 * 30 + 29), 0));
    EXPECT_TRUE(secret.step_of(typed, at(999 * 30), 0));
    EXPECT_TRUE(secret.step_of(typed, at(1001 * 30 + 29), 0));
    EXPECT_FALSE(secret.step_of(typed, at(1002 * 30), 0));
}

TEST(TotpSecret, a_step_that_was_used_opens_nothing_again_nor_one_before_it) {
    auto const secret = TotpSecret::parse(of_rfc).value();
    auto const now = at(1000 * 30);
    EXPECT_EQ(secret.step_of(secret.code(1000), now, 999), 1000);
    EXPECT_FALSE(secret.step_of(secret.code(1000), now, 1000));
    EXPECT_FALSE(secret.step_of(secret.code(999), now, 1000));
    EXPECT_EQ(secret.step_of(secret.code(1001), now, 1000), 1001);
}

TEST(TotpSecret, what_is_no_code_is_wrong) {
    auto const secret = TotpSecret::parse(of_rfc).value();
    for (auto const* typed : {"", "28708", "2870820", "28708x", "000000"}) {
        EXPECT_FALSE(secret.step_of(typed, at(59), 0)) << typed;
    }
}

TEST(TotpSecret, each_is_another_and_reads_back) {
    SystemRandom random;
    auto const one = TotpSecret::make(random), other = TotpSecret::make(random);
    EXPECT_NE(one.reveal(), other.reveal());
    EXPECT_EQ(one.reveal().size(), 32U);
    EXPECT_EQ(TotpSecret::parse(one.reveal()).value().code(7), one.code(7));
    for (auto const* text :
         {"", "GEZDGNBV", "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJ1", "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQAA"}) {
        EXPECT_FALSE(TotpSecret::parse(text)) << text;
    }
}

}  // namespace
}  // namespace ombrex::crypto
