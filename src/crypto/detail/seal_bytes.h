// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/random.h"
#include "base/result.h"
#include "crypto/detail/secret_bytes.h"
#include "crypto/sealed.h"

namespace ombrex::crypto::detail {

/// Who holds this can call any bytes sealed: seal_bytes and the sealed stream, nobody else.
struct SealedMaker {
    [[nodiscard]] static Sealed make(Bytes bytes) { return Sealed{std::move(bytes)}; }
    /// The bytes of a piece that a stream fills again and again.
    [[nodiscard]] static Bytes& bytes(Sealed& sealed) noexcept { return sealed.bytes_; }
};

/// The place, as associated data.
[[nodiscard]] Bytes associated_data(Binding const& binding);

[[nodiscard]] Sealed seal_bytes(SecretBytes const& key, Binding const& binding, ByteView plaintext, Random& random);

/// The plaintext's length. Errors: invalid_input (not a sealed value, or of a later version).
[[nodiscard]] Result<std::size_t> opened_size(ByteView sealed);
/// REQUIRES: `plaintext` has opened_size(sealed). Errors: denied.
[[nodiscard]] Result<void> open_bytes(SecretBytes const& key, Binding const& binding, ByteView sealed,
                                      std::span<std::uint8_t> plaintext);

}  // namespace ombrex::crypto::detail
