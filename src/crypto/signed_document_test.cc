// SPDX-License-Identifier: Apache-2.0
#include "crypto/signed_document.h"

#include <gtest/gtest.h>

namespace ombrex::crypto {
namespace {

SignKey sign_key(std::uint64_t seed) {
    SeededRandom random{seed};
    return MasterKey::generate(random).derive<KeyUse::sign>();
}

/// A document in one of the forms, and how it is signed.
struct SignedForm {
    char const* name;
    std::string document;
    std::string (*sign)(std::string, SignKey const&);
    std::string_view begins, ends;

    friend void PrintTo(SignedForm const& one, std::ostream* out) { *out << one.name; }
};

class SignedDocument : public ::testing::TestWithParam<SignedForm> {
protected:
    static std::string signed_by(std::uint64_t seed) { return GetParam().sign(GetParam().document, sign_key(seed)); }
    static bool holds(std::string const& document, std::uint64_t seed) {
        return verify_signed(document, public_key_of(sign_key(seed))).has_value();
    }
};

INSTANTIATE_TEST_SUITE_P(
    , SignedDocument,
    ::testing::Values(SignedForm{"json", R"({"held":12})", sign_json, R"({"held":12,"public_key":")", "\"}\n"},
                      SignedForm{"page", "<p>12 held</p>\n", sign_page, "<p>12 held</p>\n<!-- Public key: ", " -->\n"},
                      SignedForm{"text", "12 held\n", sign_text, "12 held\nPublic key: ", "\n"}),
    [](auto const& one) { return std::string{one.param.name}; });

TEST_P(SignedDocument, can_be_checked_by_whoever_has_the_public_key) {
    auto const document = signed_by(1);
    EXPECT_TRUE(holds(document, 1));
    EXPECT_TRUE(document.starts_with(GetParam().begins)) << document;
    EXPECT_TRUE(document.ends_with(GetParam().ends));
}

TEST_P(SignedDocument, is_refused_when_any_character_is_another_or_it_is_cut) {
    auto const document = signed_by(1);
    for (std::size_t i = 0; i + 1 < document.size(); ++i) {
        auto altered = document;
        altered[i] = altered[i] == 'x' ? 'y' : 'x';
        EXPECT_FALSE(holds(altered, 1)) << i;
        EXPECT_FALSE(holds(document.substr(0, i), 1)) << i;
    }
    EXPECT_FALSE(holds(document + "x", 1));
}

TEST_P(SignedDocument, is_refused_when_somebody_else_signed_it_with_a_key_of_his_own) {
    auto const document = signed_by(2);
    EXPECT_TRUE(holds(document, 2));
    EXPECT_FALSE(holds(document, 1));
    EXPECT_FALSE(verify_signed(document, ""));
    EXPECT_FALSE(verify_signed(document, "nonsense"));
}

}  // namespace
}  // namespace ombrex::crypto
