// SPDX-License-Identifier: Apache-2.0
#include "crypto/totp.h"

#include <fmt/format.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "crypto/detail/base32.h"

namespace ombrex::crypto {
namespace {

constexpr std::size_t secret_size = 20;
constexpr std::uint32_t six_digits = 1'000'000;

/// RFC 4226 section 5.3.
std::uint32_t truncated(std::array<std::uint8_t, 20> const& mac) {
    auto const at = static_cast<std::size_t>(mac[19] & 0x0F);
    return static_cast<std::uint32_t>(mac[at] & 0x7F) << 24 | static_cast<std::uint32_t>(mac[at + 1]) << 16 |
           static_cast<std::uint32_t>(mac[at + 2]) << 8 | mac[at + 3];
}

}  // namespace

TotpSecret TotpSecret::make(Random& random) {
    detail::SecretBytes secret{secret_size};
    random.fill(secret.span());
    return TotpSecret{std::move(secret)};
}

Result<TotpSecret> TotpSecret::parse(std::string_view base32) {
    auto const bytes = detail::from_base32(base32);
    if (!bytes || bytes->size() != secret_size) return Error{Errc::invalid_input, "not a secret of an authenticator"};
    detail::SecretBytes secret{secret_size};
    std::ranges::copy(*bytes, secret.span().begin());
    return TotpSecret{std::move(secret)};
}

std::string TotpSecret::reveal() const { return detail::to_base32(secret_.span()); }

std::string TotpSecret::code(std::int64_t step) const {
    std::array<std::uint8_t, 8> message{};
    for (std::size_t i = 0; i < message.size(); ++i) {
        message[i] = static_cast<std::uint8_t>(static_cast<std::uint64_t>(step) >> (56 - 8 * i) & 0xFF);
    }
    std::array<std::uint8_t, 20> mac{};
    auto const key = secret_.span();
    if (HMAC(EVP_sha1(), key.data(), static_cast<int>(key.size()), message.data(), message.size(), mac.data(),
             nullptr) == nullptr) {
        std::abort();
    }
    return fmt::format("{:06}", truncated(mac) % six_digits);
}

std::optional<std::int64_t> TotpSecret::step_of(std::string_view typed, TimePoint now, std::int64_t used) const {
    auto const current = std::chrono::floor<std::chrono::seconds>(now).time_since_epoch() / step_length;
    std::optional<std::int64_t> found;
    for (std::int64_t step = current - 1; step <= current + 1; ++step) {
        bool const right = equal_in_constant_time(as_bytes(code(step)), as_bytes(typed));
        if (right && step > used && !found) found = step;
    }
    return found;
}

}  // namespace ombrex::crypto
