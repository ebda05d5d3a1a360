// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

namespace ombrex::crypto::detail {

/// Bytes in memory of their own: between guard pages, kept out of swap and core dumps, wiped when freed.
///
/// Limits: one locked page each, so RLIMIT_MEMLOCK (8 MiB by default) locks 2,000 of them; those beyond it are
/// guarded and wiped, but may be swapped. Making one takes about 30 us, in system calls. Aborts where the machine has
/// no memory left. Source: libsodium, "Secure memory".
class SecretBytes {
public:
    explicit SecretBytes(std::size_t size);

    [[nodiscard]] std::span<std::uint8_t> span();
    /// REQUIRES: not moved from (aborts).
    [[nodiscard]] std::span<std::uint8_t const> span() const;

private:
    struct Free {
        void operator()(std::uint8_t* bytes) const noexcept;
    };
    std::unique_ptr<std::uint8_t[], Free> bytes_;
    std::size_t size_;
};

/// libsodium chooses its code for this processor once. Called by whatever uses the library without a SecretBytes.
void require_sodium();

}  // namespace ombrex::crypto::detail
