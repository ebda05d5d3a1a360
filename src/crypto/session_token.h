// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <utility>

#include "base/clock.h"
#include "base/id128.h"
#include "base/result.h"
#include "crypto/key.h"

namespace ombrex::crypto {

/// Who is signed in, by which session.
struct SessionClaims {
    Id128 company;
    Id128 user;
    Id128 session;
    TimePoint issued;  ///< To the second.

    friend bool operator==(SessionClaims const&, SessionClaims const&) = default;
};

/// C35: the token in the session cookie: a JWT (RFC 7519), HMAC-SHA-256 alone, of an issuer and a key of its own (RFC
/// 8725 sections 3.1 and 3.12), good until nothing was done for half a day. It shows who asks; whether the session
/// still stands is the store's to say. Thread: safe to share. Lifetime: the clock outlives it.
class SessionTokens {
public:
    static constexpr std::chrono::hours lifetime{12};

    SessionTokens(SessionKey key, Clock const& clock) : key_{std::move(key)}, clock_{clock} {}

    /// Issued now, whatever the claims say.
    [[nodiscard]] std::string sign(SessionClaims const& claims) const;
    /// Errors: denied, always in the same words: another algorithm, type, issuer or key, altered, over, from tomorrow.
    [[nodiscard]] Result<SessionClaims> check(std::string_view token) const;

    /// What a page of this session sends back with every act, and a page of another site cannot know.
    [[nodiscard]] std::string forgery_guard(Id128 session) const;
    [[nodiscard]] bool is_forgery_guard(Id128 session, std::string_view shown) const;

private:
    SessionKey key_;
    Clock const& clock_;
};

}  // namespace ombrex::crypto
