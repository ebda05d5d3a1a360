// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>

#include "adapters/files/erasure_journal.h"
#include "adapters/sql/database.h"
#include "base/clock.h"
#include "base/random.h"
#include "crypto/file_key_store.h"
#include "crypto/key_ring.h"

namespace ombrex::app {

/// The store of a data folder: keys and database. A server holds one; a command may open another beside it.
struct Store {
    enum class For { use, restoring };
    /// In a folder that bears this name a backup is being put back: what was erased since is not yet gone again.
    static constexpr auto restoring_mark = "restoring";

    /// Errors: those of the key file, the key store and the database; conflict (for use: a restore was not finished).
    static Result<std::unique_ptr<Store>> open(std::filesystem::path const& folder, Clock const& clock, Random& random,
                                               For what = For::use);

    crypto::FileKeyStore key_store;
    std::unique_ptr<crypto::KeyRing> keys;
    std::unique_ptr<files::ErasureJournal>
        journal;  ///< With the anchor of the audit log, among the keys: in no backup.
    std::unique_ptr<sql::Database> database;
};

}  // namespace ombrex::app
