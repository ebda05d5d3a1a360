// SPDX-License-Identifier: Apache-2.0
#include "crypto/digest.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <sodium.h>

#include <cstdlib>
#include <limits>

namespace ombrex::crypto {

Digest sha256(ByteView message) {
    Digest digest;
    if (EVP_Digest(message.data(), message.size(), digest.data(), nullptr, EVP_sha256(), nullptr) != 1) std::abort();
    return digest;
}

Digest hmac_sha256(ByteView key, ByteView message) {
    if (key.size() > std::numeric_limits<int>::max()) std::abort();
    // OpenSSL takes a null key for "the key of last time": an empty one must point somewhere.
    static constexpr std::uint8_t nothing = 0;
    void const* const key_data = key.empty() ? &nothing : key.data();
    Digest digest;
    if (HMAC(EVP_sha256(), key_data, static_cast<int>(key.size()), message.data(), message.size(), digest.data(),
             nullptr) == nullptr) {
        std::abort();
    }
    return digest;
}

bool equal(Digest const& a, Digest const& b) noexcept { return sodium_memcmp(a.data(), b.data(), a.size()) == 0; }

}  // namespace ombrex::crypto
