// SPDX-License-Identifier: Apache-2.0
#include "crypto/token.h"

#include <algorithm>

#include "base/bytes.h"
#include "crypto/detail/fields.h"
#include "crypto/detail/secret_text.h"

namespace ombrex::crypto {
namespace {

constexpr std::size_t token_size = 32;

}  // namespace

Token Token::make(Random& random) {
    detail::SecretBytes secret{token_size};
    random.fill(secret.span());
    return Token{std::move(secret)};
}

Result<Token> Token::parse(std::string_view text) {
    detail::SecretBytes secret{token_size};
    if (!detail::secret_from_text(text, secret)) return Error{Errc::denied, "not a token"};
    return Token{std::move(secret)};
}

std::string Token::reveal() const { return to_base64url(secret_.span()); }

TokenHash Token::hash(std::string_view use) const {
    auto const message = detail::Fields{}.text("ombrex token").text(use).text(as_text(secret_.span()));
    return TokenHash{sha256(message.bytes())};
}

}  // namespace ombrex::crypto
