// SPDX-License-Identifier: Apache-2.0
#include "base/base64.h"

#include <gtest/gtest.h>

namespace ombrex {
namespace {

TEST(Base64, the_rfc_4648_vectors_are_padded) {
    struct {
        std::string_view plain, encoded;
    } const cases[] = {
        {"", ""},
        {"f", "Zg=="},
        {"fo", "Zm8="},
        {"foo", "Zm9v"},
        {"foob", "Zm9vYg=="},
        {"fooba", "Zm9vYmE="},
        {"foobar", "Zm9vYmFy"},
    };
    for (auto const& c : cases) {
        EXPECT_EQ(to_base64(as_bytes(c.plain)), c.encoded);
        auto const back = from_base64(c.encoded);
        ASSERT_TRUE(back) << c.encoded;
        EXPECT_EQ(as_text(back.value()), c.plain);
    }
    Bytes const high{0xfb, 0xff, 0xfe};
    EXPECT_EQ(to_base64(high), "+//+");
    EXPECT_EQ(from_base64("+//+").value(), high);
}

TEST(Base64, refuses_a_second_spelling_of_the_same_value) {
    for (auto const* text : {"Zg", "Zg=", "Zg===", "Zh==", "Z===", "====", "=Zg=", "-__-", "Zm9v\r\n", "Zm\n9"}) {
        EXPECT_FALSE(from_base64(text)) << text;
    }
}

}  // namespace
}  // namespace ombrex
