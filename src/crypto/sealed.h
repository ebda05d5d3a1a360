// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "base/bytes.h"
#include "base/id128.h"
#include "base/random.h"
#include "base/result.h"
#include "crypto/key.h"

namespace ombrex::crypto {

namespace detail {
struct SealedMaker;
}

/// Where a sealed value belongs. It is authenticated, not stored: a value moved to another row, column or company
/// does not open there. `table` is a table or a purpose; both texts are literals.
struct Binding {
    std::string_view table;
    Id128 company;
    Id128 row;
    std::string_view column;
};

/// Ciphertext: the only thing that object stores and personal columns take.
///
/// It can only come from sealing. What was read back from a store is bytes or text, which open() takes; nothing
/// turns foreign bytes into a Sealed.
/// Format: version (1 byte, now 1), nonce (24), ciphertext (as long as the plaintext), tag (16): 41 bytes more than
/// went in. Pieces of a stream have their own form: docs/SEALED_STREAM.md.
class Sealed {
public:
    [[nodiscard]] ByteView bytes() const noexcept { return bytes_; }
    /// base64url, for columns.
    [[nodiscard]] std::string to_text() const { return to_base64url(bytes_); }

private:
    friend struct detail::SealedMaker;
    explicit Sealed(Bytes bytes) : bytes_{std::move(bytes)} {}

    Bytes bytes_;
};

/// XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03) with a nonce from `random`: only a SystemRandom outside of tests
/// and text mode, since a nonce that comes twice with one key gives both plaintexts away.
[[nodiscard]] Sealed seal(SealKey const& key, Binding const& binding, ByteView plaintext, Random& random);

/// Errors: invalid_input (not a sealed value, or of a later version), denied (altered, another key or another place).
[[nodiscard]] Result<Bytes> open(SealKey const& key, Binding const& binding, ByteView sealed);
/// The same for what to_text() wrote.
[[nodiscard]] Result<Bytes> open_text(SealKey const& key, Binding const& binding, std::string_view sealed);

}  // namespace ombrex::crypto
