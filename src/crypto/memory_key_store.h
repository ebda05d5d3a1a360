// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <mutex>

#include "crypto/key_store.h"

namespace ombrex::crypto {

/// Keys that go with the process: for throw-away stores and tests.
class MemoryKeyStore final : public KeyStore {
public:
    [[nodiscard]] Result<void> add(KeyId id, Sealed const& wrapped) override;
    [[nodiscard]] Result<void> replace(KeyId id, Sealed const& wrapped) override;
    [[nodiscard]] Result<Bytes> get(KeyId id) override;
    [[nodiscard]] Result<void> destroy(KeyId id) override;
    [[nodiscard]] Result<std::vector<Id128>> list(KeyKind kind) override;

private:
    std::mutex mutex_;
    std::map<KeyId, Bytes> wrapped_;
};

}  // namespace ombrex::crypto
