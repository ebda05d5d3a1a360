// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>

#include "base/random.h"
#include "crypto/detail/secret_bytes.h"

namespace ombrex::crypto {

namespace detail {
struct KeyAccess;
}

/// What a key is for. The numbers are part of the derivation: they never change and are never used again.
enum class KeyUse : std::uint8_t {
    master = 1,   ///< The installation's root: everything below hangs on it.
    company = 2,  ///< A company's root.
    wrap = 3,     ///< Seals other keys.
    seal = 4,     ///< Seals data: a company's columns, or one recording, or one transcript.
    index = 5,    ///< A company's blind index.
    link = 6,     ///< Signs playback links.
    sign = 7,     ///< Signs documents for everybody to check: the evidence.
    session = 8,  ///< Signs session cookies.
    state = 9,    ///< Signs what a person brings back from a provider of calendars.
};

/// Keys of these uses are random; the others only come from them.
[[nodiscard]] constexpr bool is_random(KeyUse use) noexcept {
    return use == KeyUse::master || use == KeyUse::company || use == KeyUse::seal;
}
[[nodiscard]] constexpr bool derives(KeyUse from, KeyUse to) noexcept {
    using enum KeyUse;
    if (from == master) return to == wrap || to == link || to == sign || to == session || to == state;
    if (from == company) return to == wrap || to == seal || to == index;
    return false;
}

inline constexpr std::size_t key_size = 32;  ///< bytes

namespace detail {
[[nodiscard]] SecretBytes random_secret(Random& random);
[[nodiscard]] SecretBytes derived_secret(SecretBytes const& from, KeyUse to);
}  // namespace detail

/// A symmetric key, 256 bits, in locked memory that is wiped when the key goes.
///
/// It can be moved, not copied; it has no printer, no comparison and no way to its bytes outside this room.
/// Keys of different uses are different types: an index key cannot seal.
/// Thread: a constant key is safe to share. REQUIRES of every use: not moved from (aborts).
/// Source of derivation: libsodium crypto_kdf (BLAKE2b).
template <KeyUse Use>
class Key {
public:
    /// REQUIRES: `random` is a SystemRandom, except in tests and in text mode on a throw-away store.
    [[nodiscard]] static Key generate(Random& random)
        requires(is_random(Use))
    {
        return Key{detail::random_secret(random)};
    }

    template <KeyUse To>
        requires(derives(Use, To))
    [[nodiscard]] Key<To> derive() const {
        return Key<To>{detail::derived_secret(secret_, To)};
    }

private:
    friend struct detail::KeyAccess;
    template <KeyUse>
    friend class Key;

    explicit Key(detail::SecretBytes secret) : secret_{std::move(secret)} {}

    detail::SecretBytes secret_;
};

using MasterKey = Key<KeyUse::master>;
using CompanyKey = Key<KeyUse::company>;
using WrapKey = Key<KeyUse::wrap>;
using SealKey = Key<KeyUse::seal>;
using IndexKey = Key<KeyUse::index>;
using LinkKey = Key<KeyUse::link>;
using SignKey = Key<KeyUse::sign>;
using SessionKey = Key<KeyUse::session>;
using StateKey = Key<KeyUse::state>;

}  // namespace ombrex::crypto
