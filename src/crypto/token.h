// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "base/random.h"
#include "base/result.h"
#include "base/strong.h"
#include "crypto/detail/secret_bytes.h"
#include "crypto/digest.h"

namespace ombrex::crypto {

/// What a store keeps of a token: enough to know it again, not enough to use it.
using TokenHash = Strong<struct TokenHashTag, Digest>;

/// A secret that is handed to one person to show again: confirm, reset, invite. 256 random bits, so its hash needs no
/// salt and cannot be guessed back. Using it once is the store's work: delete the hash in the same transaction.
/// It has no printer; reveal() is for the letter that carries it.
class Token {
public:
    /// REQUIRES: `random` is a SystemRandom, except in tests and text mode.
    [[nodiscard]] static Token make(Random& random);
    /// Reads what reveal() gave. Errors: denied (anything else: a stranger learns nothing from it).
    [[nodiscard]] static Result<Token> parse(std::string_view text);

    /// 43 characters, safe in an address.
    [[nodiscard]] std::string reveal() const;

    /// SHA-256 with the use in it ("reset_password"), so that a token for one use is no token for another.
    [[nodiscard]] TokenHash hash(std::string_view use) const;

private:
    explicit Token(detail::SecretBytes secret) : secret_{std::move(secret)} {}

    detail::SecretBytes secret_;
};

}  // namespace ombrex::crypto
