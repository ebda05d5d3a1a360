// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <mutex>
#include <unordered_map>

#include "base/id128.h"
#include "base/random.h"
#include "base/result.h"
#include "crypto/key.h"
#include "crypto/key_store.h"
#include "crypto/master_key.h"

namespace ombrex::crypto {

/// What a company's root key gives.
struct CompanyKeys {
    SealKey columns;  ///< Personal columns.
    IndexKey index;   ///< Their blind index.
    WrapKey wrap;     ///< Its recordings', transcripts' and archives' keys.
};

/// No company has this id. Under it hang the keys of what belongs to the operator himself: the register of breaches,
/// the anchor of the audit log.
inline constexpr Id128 house{};

/// Envelope keys: the master key wraps each company's key, that one wraps a key per recording, transcript and archive.
/// Destroying a key makes what hangs on it unreadable for good, in every copy and backup.
///
/// Limits: the keys of 256 companies are held; the next one empties the table. Keys that others hold live on until
/// they let go, and a company destroyed by another process stays usable here until then: destroy where you serve.
/// Blocks on the store: call where blocking is allowed. Thread: safe to share if `random` is.
/// REQUIRES: `random` is a SystemRandom, except in tests and in text mode on a throw-away store.
class KeyRing {
public:
    KeyRing(MasterKeys masters, KeyStore& store, Random& random);

    /// Errors of all: the store's. A wrapped key that does not open is denied: another master key, or altered.

    /// Errors: conflict (it has keys already).
    [[nodiscard]] Result<void> create_company(Id128 company);
    /// Errors: not_found (never made, or destroyed).
    [[nodiscard]] Result<std::shared_ptr<CompanyKeys const>> company(Id128 company);

    /// The house's keys, made where there are none yet.
    [[nodiscard]] Result<std::shared_ptr<CompanyKeys const>> house();

    /// A new key for one recording, transcript or archive of this company. REQUIRES: id.kind is not company (aborts).
    /// Errors: not_found (the company), conflict (there is one by this id).
    [[nodiscard]] Result<SealKey> create(Id128 company, KeyId id);
    /// Errors: not_found (key or company never made, or destroyed), denied (another company's).
    [[nodiscard]] Result<SealKey> find(Id128 company, KeyId id);

    /// Erases by forgetting. Doing it again changes nothing.
    [[nodiscard]] Result<void> destroy(KeyId id);

    /// The second step of a rotation: wraps every company key with the current master key that still hangs on the
    /// previous one, and says how many. It can be repeated; no data and no other key is touched.
    [[nodiscard]] Result<std::size_t> rewrap();

    /// Signs playback links. Another one after each rotation of the master key: links of before are refused.
    [[nodiscard]] LinkKey link_key() const { return masters_.current.derive<KeyUse::link>(); }
    /// Signs session cookies. Another one after each rotation, too: everybody signs in again.
    [[nodiscard]] SessionKey session_key() const { return masters_.current.derive<KeyUse::session>(); }
    /// Signs what is brought back from a provider of calendars. Another one after each rotation, too: who is on the way
    /// begins again.
    [[nodiscard]] StateKey state_key() const { return masters_.current.derive<KeyUse::state>(); }
    /// Signs what everybody may check. Another one after each rotation, too: publish the new public key then.
    [[nodiscard]] SignKey sign_key() const { return masters_.current.derive<KeyUse::sign>(); }

private:
    [[nodiscard]] Result<CompanyKey> unwrap_company(Id128 company, ByteView wrapped) const;

    MasterKeys masters_;
    KeyStore& store_;
    Random& random_;
    std::mutex mutex_;
    std::unordered_map<Id128, std::shared_ptr<CompanyKeys const>> held_;
};

}  // namespace ombrex::crypto
