// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "app/admin_store.h"

namespace ombrex::app {

/// `ombrex admin backup FOLDER`: the database as it is at one moment, and the sealed recordings that it knows, into an
/// empty folder; beside a running server too. Never a key: neither `master.key` nor `keys`, so that what is erased
/// afterwards cannot be opened from a backup of before. Recordings that are not yet in the store are not in it.
int run_admin_backup(std::filesystem::path const& to, AdminContext const& context);

/// `ombrex admin restore FOLDER`: a backup into the data folder, which holds no store; the keys that it holds stay.
/// What was erased after the backup, as the erasure journal beside the keys knows, is erased again, and what was due
/// meanwhile is destroyed, before anybody else may open the store; cut off, it is run again. Says of how many
/// recordings the key is there. Returns the exit code: 0, 1.
int run_admin_restore(std::filesystem::path const& from, AdminContext const& context);

}  // namespace ombrex::app
