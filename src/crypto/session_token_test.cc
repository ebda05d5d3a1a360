// SPDX-License-Identifier: Apache-2.0
#include "crypto/session_token.h"

#include <gtest/gtest.h>

#include "base/bytes.h"

namespace ombrex::crypto {
namespace {

using namespace std::chrono_literals;

class SessionTokenTest : public testing::Test {
protected:
    std::string first() const { return tokens.sign(claims); }
    /// The token with another header or other claims, signed as before.
    static std::string with_part(std::string const& token, std::size_t which, std::string_view json) {
        auto const dot = token.find('.');
        auto const end = token.rfind('.');
        auto const part = to_base64url(as_bytes(json));
        return which == 0 ? part + token.substr(dot) : token.substr(0, dot + 1) + part + token.substr(end);
    }

    SystemRandom random;
    ManualClock clock{TimePoint{1'789'578'300s}};
    MasterKey master = MasterKey::generate(random);
    SessionTokens tokens{master.derive<KeyUse::session>(), clock};
    SessionClaims claims{Id128::make(random), Id128::make(random), Id128::make(random), clock.now()};
};

TEST_F(SessionTokenTest, C35_tells_who_is_signed_in) { EXPECT_EQ(tokens.check(first()).value(), claims); }

TEST_F(SessionTokenTest, C35_ends_when_nothing_was_done_for_half_a_day) {
    auto const token = first();
    clock.advance(SessionTokens::lifetime - 1s);
    EXPECT_TRUE(tokens.check(token));
    clock.advance(1s);
    EXPECT_EQ(tokens.check(token).error().code, Errc::denied);
}

TEST_F(SessionTokenTest, C35_of_another_key_or_algorithm_is_none) {
    auto const token = first();
    SessionTokens const others{MasterKey::generate(random).derive<KeyUse::session>(), clock};
    EXPECT_FALSE(others.check(token));
    EXPECT_FALSE(tokens.check(with_part(token, 0, R"({"alg":"none","typ":"JWT"})")));
    EXPECT_FALSE(tokens.check(with_part(token, 0, R"({"alg":"HS512","typ":"JWT"})")));
    EXPECT_FALSE(tokens.check(with_part(token, 1, R"({"iss":"ombrex"})")));
    for (auto const* broken : {"", ".", "..", "a.b.c", "eyJhbGciOiJub25lIn0.e30."}) EXPECT_FALSE(tokens.check(broken));
    EXPECT_FALSE(tokens.check(std::string(100'000, 'a')));
}

TEST_F(SessionTokenTest, one_changed_character_anywhere_is_refused) {
    auto const token = first();
    for (std::size_t i = 0; i + 1 < token.size(); ++i) {  // the last one has bits that say nothing
        auto changed = token;
        changed[i] = changed[i] == 'A' ? 'B' : 'A';
        EXPECT_FALSE(tokens.check(changed)) << i;
    }
}

TEST_F(SessionTokenTest, the_guard_against_forged_requests_is_of_one_session) {
    auto const guard = tokens.forgery_guard(claims.session);
    EXPECT_TRUE(tokens.is_forgery_guard(claims.session, guard));
    EXPECT_FALSE(tokens.is_forgery_guard(claims.user, guard));
    EXPECT_FALSE(tokens.is_forgery_guard(claims.session, ""));
    EXPECT_FALSE(tokens.is_forgery_guard(claims.session, guard + "a"));
}

}  // namespace
}  // namespace ombrex::crypto
