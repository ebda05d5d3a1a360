// SPDX-License-Identifier: Apache-2.0
#include "crypto/password.h"

#include <gtest/gtest.h>

#include <type_traits>

namespace ombrex::crypto {
namespace {

Password typed(std::string text) { return Password::take(std::move(text)).value(); }
std::string text_of(PasswordHash const& hash) { return hash.reveal<privacy::Purpose::serve_call>(); }

class PasswordTest : public testing::Test {
protected:
    Result<void> check(std::string text) {
        std::vector<std::string> const own{"Josephine Park", "jo.park@alderstreet.example", "Alder Street Barbers"};
        return check_new_password(typed(std::move(text)), password_bytes_max, own);
    }
    SystemRandom random;
    Bcrypt quick{4, random};  // where the cost is not what is tested
};

TEST_F(PasswordTest, C2_a_password_is_kept_as_a_one_way_bcrypt_hash_of_cost_10) {
    Bcrypt const bcrypt{10, random};
    auto const hash = bcrypt.hash(typed("four wet boats in May")).value();
    EXPECT_EQ(text_of(hash).substr(0, 7), "$2b$10$");
    EXPECT_EQ(text_of(hash).size(), 60U);
    EXPECT_EQ(text_of(hash).find("boats"), std::string::npos);
    EXPECT_TRUE(bcrypt.matches(typed("four wet boats in May"), hash));
    EXPECT_FALSE(bcrypt.matches(typed("four wet boats in may"), hash));
}

TEST_F(PasswordTest, agrees_with_a_vector_of_another_implementation) {
    // From the test vectors of OpenBSD's bcrypt as libxcrypt and others carry them.
    PasswordHash const known{"$2b$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW"};
    EXPECT_TRUE(quick.matches(typed("U*U"), known));
    EXPECT_FALSE(quick.matches(typed("U*V"), known));
}

TEST_F(PasswordTest, C2_more_than_72_bytes_are_refused_because_bcrypt_reads_no_more) {
    EXPECT_TRUE(Password::take(std::string(72, 'a')));
    EXPECT_EQ(Password::take(std::string(73, 'a')).error().code, Errc::invalid_input);
    EXPECT_FALSE(Password::take(std::string("abcdefgh\0ijklmnop", 17)));
    auto const long_one = quick.hash(typed(std::string(71, 'a') + "b")).value();
    EXPECT_FALSE(quick.matches(typed(std::string(71, 'a') + "c"), long_one));
}

TEST_F(PasswordTest, C2_the_policy_may_ask_for_shorter_ones) {
    EXPECT_TRUE(check_new_password(typed("four wet boats"), 14, {}));
    EXPECT_EQ(check_new_password(typed("four wet boats"), 13, {}).error().code, Errc::invalid_input);
}

TEST_F(PasswordTest, wipes_the_text_that_it_takes_over) {
    std::string text = "four wet boats in May";
    char const* const where = text.data();
    EXPECT_TRUE(Password::take(text));
    EXPECT_TRUE(text.empty());
    EXPECT_EQ(where[0], '\0');
    EXPECT_EQ(where[5], '\0');
}

TEST_F(PasswordTest, two_hashes_of_one_password_differ) {
    EXPECT_NE(text_of(quick.hash(typed("four wet boats")).value()),
              text_of(quick.hash(typed("four wet boats")).value()));
}

TEST_F(PasswordTest, the_hash_of_nobody_matches_nothing_and_costs_the_same) {
    EXPECT_EQ(text_of(quick.of_nobody()).substr(0, 7), "$2b$04$");
    EXPECT_FALSE(quick.matches(typed(""), quick.of_nobody()));
    EXPECT_FALSE(quick.matches(typed("four wet boats"), PasswordHash{""}));
}

TEST_F(PasswordTest, knows_a_hash_of_a_lower_cost) {
    Bcrypt const dearer{5, random};
    auto const hash = quick.hash(typed("four wet boats")).value();
    EXPECT_TRUE(dearer.is_weaker(hash));
    EXPECT_FALSE(quick.is_weaker(hash));
    EXPECT_FALSE(quick.is_weaker(dearer.hash(typed("four wet boats")).value()));
}

TEST_F(PasswordTest, refuses_what_is_short_or_tried_first) {
    for (auto const* text :
         {"short",        "nine char",     "1234567890",       "0987654321",    "qwertyuiop",    "qwertyuiop1",
          "password123",  "P@ssw0rd2024!", "iloveyou123",      "1q2w3e4r5t",    "1qaz2wsx3edc",  "aaaaaaaaaaaa",
          "abcabcabcabc", "123123123123",  "sunshine2024",     "!!!welcome!!!", "letmein12345",  "qwerty123456",
          "abcd1234567",  "football-2023", "passwordpassword", "Summer.Winter", "dragon_master", "superman1234",
          "1122334455",   "zaq12wsxcde3",  "asdfghjkl123"}) {
        EXPECT_EQ(check(text).error().code, Errc::invalid_input) << text;
    }
}

TEST_F(PasswordTest, refuses_what_others_know_of_him) {
    for (auto const* text : {"josephine1984", "JosephinePark", "Park.Josephine!", "alderstreet99", "Barbers2026!!",
                             "jo.park.street", "j0sephine.winter"}) {
        EXPECT_FALSE(check(text)) << text;
    }
}

TEST_F(PasswordTest, takes_whatever_is_long_and_his_own_of_any_kind_of_character) {
    for (auto const* text : {"four wet boats in May", "correcthorsebatterystaple", "8402957316", "Ünïcödé-Wörter",
                             "kjsdhfiuwe", "the plumber of Alder", "winter boat lamp", "           x y z w"}) {
        EXPECT_TRUE(check(text)) << text;
    }
}

TEST(Password, C2_nobody_can_print_copy_or_mail_one) {
    static_assert(!std::is_copy_constructible_v<Password>);
    static_assert(!std::equality_comparable<Password>);
    static_assert(!std::is_constructible_v<std::string, Password>);
}

}  // namespace
}  // namespace ombrex::crypto
