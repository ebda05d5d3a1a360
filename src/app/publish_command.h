// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>

#include "app/admin_store.h"
#include "privacy/policy_notice.h"

namespace ombrex::app {

/// `ombrex policy publish ...`; `arguments` are the words after `publish`:
///   VERSION [--dry-run] [--yes] [--as NAME]
/// What the program's version, `edition`, says differently from the one that people know, how much that weighs, and by
/// when it may take effect; then, once `yes` is typed on `in`, puts it on record and queues a letter to every user.
/// Published before: how many letters are handed over, and queues what a crash kept back. Returns the exit code: 0, 1
/// (it cannot be published; or the store failed), 2 (wrong use).
int run_publish_command(std::span<std::string const> arguments, AdminContext context, privacy::Edition const& edition);

}  // namespace ombrex::app
