// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <vector>

#include "base/bytes.h"
#include "base/id128.h"
#include "base/result.h"
#include "crypto/sealed.h"

namespace ombrex::crypto {

/// What a stored key opens.
enum class KeyKind : std::uint8_t {
    company,     ///< A company's root; the id is the company's.
    recording,   ///< One recording; the id is the recording's.
    transcript,  ///< One transcript; the id is the call's.
    archive,     ///< One archive; the id is the archive's.
    invoice,     ///< What tax law wants of one invoice; the id is the invoice's. It hangs on the house, and so outlives
                 ///< its company (C28).
};

struct KeyId {
    KeyKind kind;
    Id128 id;

    friend auto operator<=>(KeyId const&, KeyId const&) = default;
};

/// Where wrapped keys are kept: apart from the data and outside of every backup, since a key that is gone is what
/// makes a recording gone from a backup too.
///
/// A change that returned ok() is on the disk. Each call blocks on it: never call on an io or media thread.
/// Thread: safe to share, also between processes. Errors of all: unavailable (the disk).
class KeyStore {
public:
    virtual ~KeyStore() = default;

    /// Errors: conflict (there is one by this id; it stays).
    [[nodiscard]] virtual Result<void> add(KeyId id, Sealed const& wrapped) = 0;
    /// The old form is overwritten. Errors: not_found (a destroyed key stays destroyed).
    [[nodiscard]] virtual Result<void> replace(KeyId id, Sealed const& wrapped) = 0;
    /// Errors: not_found.
    [[nodiscard]] virtual Result<Bytes> get(KeyId id) = 0;
    /// Overwrites the key, then removes it. A key that is gone already is ok().
    [[nodiscard]] virtual Result<void> destroy(KeyId id) = 0;
    /// In no order.
    [[nodiscard]] virtual Result<std::vector<Id128>> list(KeyKind kind) = 0;
};

}  // namespace ombrex::crypto
