// SPDX-License-Identifier: Apache-2.0
#include "crypto/detail/secret_bytes.h"

#include <sodium.h>

#include <cstdlib>

namespace ombrex::crypto::detail {
namespace {

std::uint8_t* allocate(std::size_t size) {
    require_sodium();
    void* const bytes = sodium_malloc(size);
    if (bytes == nullptr) std::abort();
    return static_cast<std::uint8_t*>(bytes);
}

}  // namespace

void require_sodium() {
    static bool const ready = sodium_init() >= 0;
    if (!ready) std::abort();
}

SecretBytes::SecretBytes(std::size_t size) : bytes_{allocate(size)}, size_{size} {}

std::span<std::uint8_t> SecretBytes::span() {
    if (!bytes_) std::abort();
    return {bytes_.get(), size_};
}

std::span<std::uint8_t const> SecretBytes::span() const {
    if (!bytes_) std::abort();
    return {bytes_.get(), size_};
}

void SecretBytes::Free::operator()(std::uint8_t* bytes) const noexcept { sodium_free(bytes); }

}  // namespace ombrex::crypto::detail
