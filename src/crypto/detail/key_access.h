// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <utility>

#include "crypto/key.h"

namespace ombrex::crypto::detail {

/// The way to the bytes of a key, for this room alone.
struct KeyAccess {
    template <KeyUse Use>
    [[nodiscard]] static SecretBytes const& secret(Key<Use> const& key) noexcept {
        return key.secret_;
    }

    /// REQUIRES: `secret` has key_size bytes.
    template <KeyUse Use>
    [[nodiscard]] static Key<Use> make(SecretBytes secret) {
        return Key<Use>{std::move(secret)};
    }
};

}  // namespace ombrex::crypto::detail
