// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <utility>

#include "base/bytes.h"
#include "base/random.h"
#include "base/result.h"
#include "crypto/key_ring.h"

namespace ombrex::crypto {

/// A small state in a file of its own, sealed under a company's key (or the house's) and always replaced whole: after a
/// crash the file holds what it held, or what was written. An old copy put in its place opens: it cannot be told apart.
/// Blocks on the disk. Thread: one at a time; several processes must agree who writes.
class SealedFile {
public:
    /// Lifetime: `keys` and `random` outlive it.
    SealedFile(std::filesystem::path path, Binding place, KeyRing& keys, Random& random)
        : path_{std::move(path)}, place_{place}, keys_{keys}, random_{random} {}

    static constexpr std::size_t size_max = 64U * 1024U;

    /// Errors: not_found (there is no file), denied or invalid_input (altered, or another key), unavailable.
    [[nodiscard]] Result<Bytes> read() const;
    /// On the disk when it returns. Errors: unavailable. REQUIRES: less than size_max (aborts).
    [[nodiscard]] Result<void> write(ByteView content) const;

private:
    std::filesystem::path path_;
    Binding place_;
    KeyRing& keys_;
    Random& random_;
};

}  // namespace ombrex::crypto
