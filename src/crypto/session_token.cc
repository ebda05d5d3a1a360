// SPDX-License-Identifier: Apache-2.0
#include "crypto/session_token.h"

#include <jwt.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

#include "base/bytes.h"
#include "crypto/detail/fields.h"
#include "crypto/detail/key_access.h"
#include "crypto/digest.h"

namespace ombrex::crypto {
namespace {

using std::chrono::seconds;

constexpr char issuer[] = "ombrex sessions";  // libjwt reads no other "typ" than JWT
constexpr seconds skew{5};                    // between two servers' clocks
constexpr std::size_t longest = 2048;

struct Free {
    void operator()(jwt_t* jwt) const noexcept { jwt_free(jwt); }
    void operator()(char* text) const noexcept { std::free(text); }
};
using Jwt = std::unique_ptr<jwt_t, Free>;

/// Memory is all that can be missing here.
void must(int failed) {
    if (failed != 0) std::abort();
}

long seconds_of(TimePoint when) { return std::chrono::floor<seconds>(when).time_since_epoch().count(); }

std::string_view grant(jwt_t* jwt, char const* name) {
    char const* const value = jwt_get_grant(jwt, name);
    return value == nullptr ? std::string_view{} : value;
}

Error refused() { return {Errc::denied, "this session is not, or not any more"}; }

}  // namespace

std::string SessionTokens::sign(SessionClaims const& claims) const {
    jwt_t* made = nullptr;
    must(jwt_new(&made));
    Jwt const jwt{made};
    auto const key = detail::KeyAccess::secret(key_).span();
    must(jwt_set_alg(made, JWT_ALG_HS256, key.data(), static_cast<int>(key.size())));
    auto const now = clock_.now();
    must(jwt_add_grant(made, "iss", issuer));
    must(jwt_add_grant(made, "aud", claims.company.to_string().c_str()));
    must(jwt_add_grant(made, "sub", claims.user.to_string().c_str()));
    must(jwt_add_grant(made, "sid", claims.session.to_string().c_str()));
    must(jwt_add_grant_int(made, "iat", seconds_of(now)));
    must(jwt_add_grant_int(made, "exp", seconds_of(now + lifetime)));
    std::unique_ptr<char, Free> const text{jwt_encode_str(made)};
    if (!text) std::abort();
    return text.get();
}

Result<SessionClaims> SessionTokens::check(std::string_view token) const {
    if (token.size() > longest) return refused();
    auto const key = detail::KeyAccess::secret(key_).span();
    jwt_t* read = nullptr;
    if (jwt_decode(&read, std::string{token}.c_str(), key.data(), static_cast<int>(key.size())) != 0) return refused();
    Jwt const jwt{read};
    if (jwt_get_alg(read) != JWT_ALG_HS256 || grant(read, "iss") != issuer) return refused();
    auto const issued = jwt_get_grant_int(read, "iat");
    auto const now = seconds_of(clock_.now());
    if (issued > now + skew.count() || now >= jwt_get_grant_int(read, "exp")) return refused();
    auto const company = Id128::parse(grant(read, "aud"));
    auto const user = Id128::parse(grant(read, "sub"));
    auto const session = Id128::parse(grant(read, "sid"));
    if (!company || !user || !session) return refused();
    return SessionClaims{company.value(), user.value(), session.value(), TimePoint{seconds{issued}}};
}

std::string SessionTokens::forgery_guard(Id128 session) const {
    auto const message = detail::Fields{}.text("ombrex forgery guard 1").id(session);
    return to_base64url(hmac_sha256(detail::KeyAccess::secret(key_).span(), message.bytes()));
}

bool SessionTokens::is_forgery_guard(Id128 session, std::string_view shown) const {
    auto const bytes = from_base64url(shown);
    Digest given{};
    if (!bytes || bytes.value().size() != given.size()) return false;
    std::ranges::copy(bytes.value(), given.begin());
    auto const message = detail::Fields{}.text("ombrex forgery guard 1").id(session);
    return equal(given, hmac_sha256(detail::KeyAccess::secret(key_).span(), message.bytes()));
}

}  // namespace ombrex::crypto
