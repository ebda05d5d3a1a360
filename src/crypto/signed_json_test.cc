// SPDX-License-Identifier: Apache-2.0
#include "crypto/signed_json.h"

#include <gtest/gtest.h>

namespace ombrex::crypto {
namespace {

SignKey sign_key(std::uint64_t seed) {
    SeededRandom random{seed};
    return MasterKey::generate(random).derive<KeyUse::sign>();
}

TEST(SignedJson, can_be_checked_by_whoever_has_the_public_key) {
    auto const document = sign_json(R"({"clauses":[1,2]})", sign_key(1));
    EXPECT_TRUE(verify_json(document, public_key_of(sign_key(1))));
    EXPECT_TRUE(document.starts_with(R"({"clauses":[1,2],"public_key":")"));
    EXPECT_TRUE(document.ends_with("\"}\n"));
}

TEST(SignedJson, is_refused_when_any_character_is_another_or_it_is_cut) {
    auto const document = sign_json(R"({"held":12})", sign_key(1));
    auto const open = public_key_of(sign_key(1));
    for (std::size_t i = 0; i + 1 < document.size(); ++i) {
        auto altered = document;
        altered[i] = altered[i] == 'x' ? 'y' : 'x';
        EXPECT_FALSE(verify_json(altered, open)) << i;
        EXPECT_FALSE(verify_json(document.substr(0, i), open)) << i;
    }
    EXPECT_FALSE(verify_json(document + "x", open));
}

TEST(SignedJson, is_refused_when_somebody_else_signed_it_with_a_key_of_his_own) {
    auto const document = sign_json(R"({"held":12})", sign_key(2));
    EXPECT_TRUE(verify_json(document, public_key_of(sign_key(2))));
    EXPECT_FALSE(verify_json(document, public_key_of(sign_key(1))));
    EXPECT_FALSE(verify_json(document, ""));
    EXPECT_FALSE(verify_json(document, "nonsense"));
}

}  // namespace
}  // namespace ombrex::crypto
