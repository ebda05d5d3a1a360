// SPDX-License-Identifier: Apache-2.0
#include "crypto/detail/aead.h"

#include <sodium.h>

#include <cstdlib>

namespace ombrex::crypto::detail {

static_assert(nonce_size == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
static_assert(tag_size == crypto_aead_xchacha20poly1305_ietf_ABYTES);

void aead_seal(SecretBytes const& key, Nonce const& nonce, ByteView associated, ByteView plain,
               std::span<std::uint8_t> sealed) {
    if (sealed.size() != plain.size() + tag_size) std::abort();
    crypto_aead_xchacha20poly1305_ietf_encrypt(sealed.data(), nullptr, plain.data(), plain.size(), associated.data(),
                                               associated.size(), nullptr, nonce.data(), key.span().data());
}

bool aead_open(SecretBytes const& key, Nonce const& nonce, ByteView associated, ByteView sealed,
               std::span<std::uint8_t> plain) {
    if (sealed.size() != plain.size() + tag_size) std::abort();
    return crypto_aead_xchacha20poly1305_ietf_decrypt(plain.data(), nullptr, nullptr, sealed.data(), sealed.size(),
                                                      associated.data(), associated.size(), nonce.data(),
                                                      key.span().data()) == 0;
}

}  // namespace ombrex::crypto::detail
