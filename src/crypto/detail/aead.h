// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "base/bytes.h"
#include "crypto/detail/secret_bytes.h"

namespace ombrex::crypto::detail {

/// XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03 section 2.3), by libsodium. The one place that calls it.
inline constexpr std::size_t nonce_size = 24;
inline constexpr std::size_t tag_size = 16;
using Nonce = std::array<std::uint8_t, nonce_size>;

/// Writes ciphertext and tag. REQUIRES: `sealed` is tag_size longer than `plain`; a nonce never comes twice with a key.
void aead_seal(SecretBytes const& key, Nonce const& nonce, ByteView associated, ByteView plain,
               std::span<std::uint8_t> sealed);

/// False: wrong key, nonce or associated data, or altered; `plain` then holds nothing of use.
/// REQUIRES: `sealed` is tag_size longer than `plain`.
[[nodiscard]] bool aead_open(SecretBytes const& key, Nonce const& nonce, ByteView associated, ByteView sealed,
                             std::span<std::uint8_t> plain);

}  // namespace ombrex::crypto::detail
