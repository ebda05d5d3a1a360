// SPDX-License-Identifier: Apache-2.0
#include "crypto/key.h"

#include <sodium.h>

#include <cstdlib>

namespace ombrex::crypto::detail {

static_assert(key_size == crypto_kdf_KEYBYTES);
static_assert(key_size == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

SecretBytes random_secret(Random& random) {
    SecretBytes secret{key_size};
    random.fill(secret.span());
    return secret;
}

SecretBytes derived_secret(SecretBytes const& from, KeyUse to) {
    constexpr char context[crypto_kdf_CONTEXTBYTES + 1] = "ombrexK1";
    SecretBytes secret{key_size};
    int const failed = crypto_kdf_derive_from_key(secret.span().data(), key_size, static_cast<std::uint64_t>(to),
                                                  context, from.span().data());
    if (failed != 0) std::abort();
    return secret;
}

}  // namespace ombrex::crypto::detail
