// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <memory>

#include "base/bytes.h"

struct evp_md_ctx_st;  // OpenSSL's

namespace ombrex::crypto {

/// 32 bytes; as hexadecimal: to_hex of base/bytes.h.
using Digest = std::array<std::uint8_t, 32>;

/// FIPS 180-4.
[[nodiscard]] Digest sha256(ByteView message);

/// The same for a message that comes in pieces, such as a file.
class Sha256 {
public:
    Sha256();

    void add(ByteView piece);
    /// The digest of all pieces; then it begins anew.
    [[nodiscard]] Digest finish();

private:
    struct Free {
        void operator()(evp_md_ctx_st* context) const noexcept;
    };
    std::unique_ptr<evp_md_ctx_st, Free> context_;
};

/// RFC 2104 over SHA-256. For MACs whose key somebody else gave us (webhooks); ours are Key.
[[nodiscard]] Digest hmac_sha256(ByteView key, ByteView message);

/// The only way to compare a MAC: takes as long for a good guess as for a bad one.
[[nodiscard]] bool equal(Digest const& a, Digest const& b) noexcept;

}  // namespace ombrex::crypto
