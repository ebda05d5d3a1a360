// SPDX-License-Identifier: Apache-2.0
#include "crypto/blind_index.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace ombrex::crypto {
namespace {

IndexKey index_key(std::uint64_t seed) {
    SeededRandom random{seed};
    return CompanyKey::generate(random).derive<KeyUse::index>();
}

TEST(BlindIndex, keeps_its_tokens_for_ever) {
    struct {
        std::string field, value, token;
    } const cases[] = {
        {"caller_number", "+15145550100", "i4oaE-yH-24J06x6CVXodg"},
        {"caller_number", "", "_JQ3I8X3BW6V9WGuwW-b-g"},
        {"email", "ada@example.com", "nGhYTKBXrNw2ijGQAcOsMA"},
    };
    auto const key = index_key(1);
    for (auto const& c : cases) EXPECT_EQ(to_text(blind_index(key, c.field, c.value)), c.token) << c.value;
}

TEST(BlindIndex, finds_the_same_value_and_no_other) {
    auto const key = index_key(1);
    EXPECT_EQ(blind_index(key, "email", "ada@example.com"), blind_index(key, "email", "ada@example.com"));
    std::set<BlindToken> tokens;
    for (int n = 0; n < 1000; ++n) tokens.insert(blind_index(key, "caller_number", "+1514555" + std::to_string(n)));
    EXPECT_EQ(tokens.size(), 1000U);
}

TEST(BlindIndex, gives_away_nothing_across_fields_or_companies) {
    auto const token = blind_index(index_key(1), "caller_number", "+15145550100");
    EXPECT_NE(token, blind_index(index_key(2), "caller_number", "+15145550100"));
    EXPECT_NE(token, blind_index(index_key(1), "callback_number", "+15145550100"));
    EXPECT_NE(blind_index(index_key(1), "ab", "c"), blind_index(index_key(1), "a", "bc"));
}

TEST(BlindIndex, has_one_shape_whatever_the_value) {
    auto const key = index_key(1);
    for (auto const& value : {std::string{}, std::string{"x"}, std::string(10000, 'x')}) {
        EXPECT_EQ(to_text(blind_index(key, "name", value)).size(), 22U);
    }
}

}  // namespace
}  // namespace ombrex::crypto
