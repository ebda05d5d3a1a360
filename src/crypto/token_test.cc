// SPDX-License-Identifier: Apache-2.0
#include "crypto/token.h"

#include <gtest/gtest.h>

#include "base/bytes.h"

namespace ombrex::crypto {
namespace {

TEST(Token, is_known_again_by_its_hash_after_a_trip_through_an_address) {
    SystemRandom random;
    auto const token = Token::make(random);
    auto const text = token.reveal();
    EXPECT_EQ(text.size(), 43U);
    EXPECT_EQ(text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"),
              std::string::npos);
    EXPECT_EQ(Token::parse(text).value().hash("reset_password"), token.hash("reset_password"));
}

TEST(Token, for_one_use_is_no_token_for_another) {
    SystemRandom random;
    auto const token = Token::make(random);
    EXPECT_NE(token.hash("reset_password"), token.hash("confirm_email"));
}

TEST(Token, is_never_the_same_twice) {
    SystemRandom random;
    EXPECT_NE(Token::make(random).reveal(), Token::make(random).reveal());
}

TEST(Token, has_one_spelling) {
    SeededRandom random{1};
    auto const text = Token::make(random).reveal();
    auto other_last = text;
    other_last.back() = other_last.back() == 'A' ? 'B' : static_cast<char>(other_last.back() + 1);
    for (auto const& wrong :
         {std::string{}, text.substr(1), text + "A", text + "=", other_last, "+" + text.substr(1)}) {
        auto const parsed = Token::parse(wrong);
        ASSERT_FALSE(parsed) << wrong;
        EXPECT_EQ(parsed.error().code, Errc::denied);
    }
}

}  // namespace
}  // namespace ombrex::crypto
