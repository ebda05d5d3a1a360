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

Sha256::Sha256() : context_{EVP_MD_CTX_new()} {
    if (!context_ || EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr) != 1) std::abort();
}

void Sha256::add(ByteView piece) {
    if (EVP_DigestUpdate(context_.get(), piece.data(), piece.size()) != 1) std::abort();
}

Digest Sha256::finish() {
    Digest digest;
    if (EVP_DigestFinal_ex(context_.get(), digest.data(), nullptr) != 1) std::abort();
    if (EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr) != 1) std::abort();
    return digest;
}

void Sha256::Free::operator()(evp_md_ctx_st* context) const noexcept { EVP_MD_CTX_free(context); }

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
