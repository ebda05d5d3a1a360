// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "crypto/key_store.h"

namespace ombrex::crypto {

/// A folder with one small file a key: `recording/<id>` and so on, mode 0600 in folders of mode 0700.
///
/// Nothing is held in memory, so any number of processes may share it, and a look-up costs one open file however
/// many keys there are. A key is written beside, synced, then linked to its name: after a crash it is whole or absent.
/// Destroying writes zeros over it first. What a file system that copies on write, or a flash drive, keeps of the
/// old bytes is out of reach from here; they are still wrapped by the key above.
class FileKeyStore final : public KeyStore {
public:
    /// Makes the folder where there is none, and clears what a crash left half written.
    /// Errors: denied (others may use the folder: the text says chmod 700 PATH), unavailable.
    [[nodiscard]] static Result<FileKeyStore> open(std::filesystem::path folder);

    [[nodiscard]] Result<void> add(KeyId id, Sealed const& wrapped) override;
    [[nodiscard]] Result<void> replace(KeyId id, Sealed const& wrapped) override;
    [[nodiscard]] Result<Bytes> get(KeyId id) override;
    [[nodiscard]] Result<void> destroy(KeyId id) override;
    [[nodiscard]] Result<std::vector<Id128>> list(KeyKind kind) override;

private:
    explicit FileKeyStore(std::filesystem::path folder) : folder_{std::move(folder)} {}

    [[nodiscard]] std::filesystem::path folder_of(KeyKind kind) const;
    [[nodiscard]] std::filesystem::path path_of(KeyId const& id) const;
    [[nodiscard]] Result<void> clear_half_written() const;

    std::filesystem::path folder_;
};

}  // namespace ombrex::crypto
