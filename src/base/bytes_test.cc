// SPDX-License-Identifier: Apache-2.0
#include "base/bytes.h"

#include <gtest/gtest.h>

namespace ombrex {
namespace {

TEST(Bytes, base64url_of_the_rfc_4648_vectors_has_no_padding) {
    struct {
        std::string_view plain, encoded;
    } const cases[] = {
        {"", ""},           {"f", "Zg"},          {"fo", "Zm8"},          {"foo", "Zm9v"},
        {"foob", "Zm9vYg"}, {"fooba", "Zm9vYmE"}, {"foobar", "Zm9vYmFy"},
    };
    for (auto const& c : cases) {
        EXPECT_EQ(to_base64url(as_bytes(c.plain)), c.encoded);
        auto const back = from_base64url(c.encoded);
        ASSERT_TRUE(back);
        EXPECT_EQ(as_text(back.value()), c.plain);
    }
}

TEST(Bytes, base64url_uses_the_url_alphabet) {
    Bytes const high{0xfb, 0xff, 0xfe};
    EXPECT_EQ(to_base64url(high), "-__-");
}

TEST(Bytes, base64url_refuses_a_second_spelling_of_the_same_value) {
    EXPECT_TRUE(from_base64url("Zg"));
    EXPECT_FALSE(from_base64url("Zh"));    // bits left over
    EXPECT_FALSE(from_base64url("Zg=="));  // padding
    EXPECT_FALSE(from_base64url("Z"));
    EXPECT_FALSE(from_base64url("+/+/"));
}

TEST(Bytes, hexadecimal_is_read_in_either_case_and_written_in_lower) {
    auto const raw = from_hex("00fFA5");
    ASSERT_TRUE(raw);
    EXPECT_EQ(to_hex(raw.value()), "00ffa5");
    EXPECT_FALSE(from_hex("abc"));
    EXPECT_FALSE(from_hex("zz"));
}

TEST(Bytes, constant_time_comparison_agrees_with_ordinary_comparison) {
    EXPECT_TRUE(equal_in_constant_time(as_bytes("secret"), as_bytes("secret")));
    EXPECT_FALSE(equal_in_constant_time(as_bytes("secret"), as_bytes("secreT")));
    EXPECT_FALSE(equal_in_constant_time(as_bytes("secret"), as_bytes("secre")));
    EXPECT_TRUE(equal_in_constant_time({}, {}));
}

}  // namespace
}  // namespace ombrex
