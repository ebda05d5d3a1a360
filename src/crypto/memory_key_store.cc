// SPDX-License-Identifier: Apache-2.0
#include "crypto/memory_key_store.h"

namespace ombrex::crypto {
namespace {

Bytes copy_of(Sealed const& wrapped) { return {wrapped.bytes().begin(), wrapped.bytes().end()}; }

}  // namespace

Result<void> MemoryKeyStore::add(KeyId id, Sealed const& wrapped) {
    std::scoped_lock const lock{mutex_};
    if (!wrapped_.try_emplace(id, copy_of(wrapped)).second) return Error{Errc::conflict, "a key by this id exists"};
    return ok();
}

Result<void> MemoryKeyStore::replace(KeyId id, Sealed const& wrapped) {
    std::scoped_lock const lock{mutex_};
    auto const found = wrapped_.find(id);
    if (found == wrapped_.end()) return Error{Errc::not_found, "no key by this id: never made, or destroyed"};
    found->second = copy_of(wrapped);
    return ok();
}

Result<Bytes> MemoryKeyStore::get(KeyId id) {
    std::scoped_lock const lock{mutex_};
    auto const found = wrapped_.find(id);
    if (found == wrapped_.end()) return Error{Errc::not_found, "no key by this id: never made, or destroyed"};
    return found->second;
}

Result<void> MemoryKeyStore::destroy(KeyId id) {
    std::scoped_lock const lock{mutex_};
    wrapped_.erase(id);
    return ok();
}

Result<std::vector<Id128>> MemoryKeyStore::list(KeyKind kind) {
    std::scoped_lock const lock{mutex_};
    std::vector<Id128> ids;
    for (auto const& [id, wrapped] : wrapped_) {
        if (id.kind == kind) ids.push_back(id.id);
    }
    return ids;
}

}  // namespace ombrex::crypto
