// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <span>

#include "base/random.h"
#include "base/result.h"
#include "crypto/key.h"
#include "crypto/key_store.h"

namespace ombrex::crypto {

/// The root of all keys and, while a rotation is under way, the one before it.
struct MasterKeys {
    MasterKey current;
    std::optional<MasterKey> previous;
};

/// Reads the master key file; makes it, mode 0600, where there is none and the store holds no key yet.
/// The file is text: a line that names it, the key in base64url, during a rotation the previous key.
/// Errors: denied (others may read it: the text says chmod 600 PATH), invalid_input (not such a file),
/// not_found (it is gone, but keys exist that only it opens: bring it back), unavailable (the disk).
[[nodiscard]] Result<MasterKeys> open_master_key_file(std::filesystem::path const& path, KeyStore& store,
                                                      Random& random);

/// Reads a key that came as text, 43 characters of base64url, and wipes the text where it stands: an environment
/// variable's own memory is what /proc/PID/environ shows. Errors: invalid_input; the text is wiped then too.
[[nodiscard]] Result<MasterKey> take_master_key(std::span<char> text);

/// A rotation: begin, open the file, KeyRing::rewrap, end. Sealed data is not touched. After a crash in between the
/// file still has both keys: rewrap and end again.
/// Errors: as open_master_key_file, and conflict (begin: one is under way; rewrap and end it first).
[[nodiscard]] Result<void> begin_master_key_rotation(std::filesystem::path const& path, Random& random);
[[nodiscard]] Result<void> end_master_key_rotation(std::filesystem::path const& path);

}  // namespace ombrex::crypto
