// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>

#include "adapters/sql/database.h"
#include "base/clock.h"
#include "base/random.h"
#include "crypto/file_key_store.h"
#include "crypto/key_ring.h"

namespace ombrex::app {

/// The store of a data folder: keys and database. A server holds one; a command may open another beside it.
struct Store {
    /// Errors: those of the key file, the key store and the database.
    static Result<std::unique_ptr<Store>> open(std::filesystem::path const& folder, Clock const& clock, Random& random);

    crypto::FileKeyStore key_store;
    std::unique_ptr<crypto::KeyRing> keys;
    std::unique_ptr<sql::Database> database;
};

}  // namespace ombrex::app
