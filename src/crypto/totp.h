// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/random.h"
#include "base/result.h"
#include "crypto/detail/secret_bytes.h"

namespace ombrex::crypto {

/// What somebody's authenticator shares with us: 160 random bits (RFC 4226 section 4, R6), of which both make the same
/// six digits for each half minute (RFC 6238: HMAC-SHA-1, which is what every authenticator can). It has no printer;
/// reveal() is for the page that shows it once, and for the sealed column.
class TotpSecret {
public:
    static constexpr std::chrono::seconds step_length{30};

    /// REQUIRES: `random` is a SystemRandom, except in tests.
    [[nodiscard]] static TotpSecret make(Random& random);
    /// Reads what reveal() gave. Errors: invalid_input.
    [[nodiscard]] static Result<TotpSecret> parse(std::string_view base32);

    /// 32 characters of Base32.
    [[nodiscard]] std::string reveal() const;

    /// The digits of that step.
    [[nodiscard]] std::string code(std::int64_t step) const;

    /// The step whose digits these are: the one of `now`, that before it or that after it (clocks differ, people type
    /// slowly), and later than `used`, so that a code which somebody looked at opens nothing again. None: wrong.
    [[nodiscard]] std::optional<std::int64_t> step_of(std::string_view typed, TimePoint now, std::int64_t used) const;

private:
    explicit TotpSecret(detail::SecretBytes secret) : secret_{std::move(secret)} {}

    detail::SecretBytes secret_;
};

}  // namespace ombrex::crypto
