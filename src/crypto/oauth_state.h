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

/// Who set out for which provider.
struct OauthTrip {
    Id128 attempt;              ///< Which one; whoever keeps it takes it once.
    Id128 session;              ///< The browser that set out, and alone may come back.
    std::string_view provider;  ///< "google"
};

/// C33: the `state` of an authorisation (RFC 6749 section 10.12): names the attempt and its end, with an HMAC-SHA-256
/// over both, the session and the provider, of a key that is for nothing else. It holds nothing personal and no secret.
/// A signature does not keep it from being shown twice: the attempt does. Thread: safe to share. Lifetime: the clock
/// outlives it.
class OauthStates {
public:
    /// `longest`: the policy's limit (privacy/measures.h).
    OauthStates(StateKey key, Clock const& clock, std::chrono::seconds longest)
        : key_{std::move(key)}, clock_{clock}, longest_{longest} {}

    [[nodiscard]] std::chrono::seconds longest() const noexcept { return longest_; }

    /// 75 characters, safe in an address. Good from now on, for longest().
    [[nodiscard]] std::string sign(OauthTrip const& trip) const;
    /// The attempt that it names. Errors: denied, always in the same words: altered, over, of another session, of
    /// another provider.
    [[nodiscard]] Result<Id128> check(std::string_view state, Id128 session, std::string_view provider) const;

private:
    StateKey key_;
    Clock const& clock_;
    std::chrono::seconds longest_;
};

}  // namespace ombrex::crypto
