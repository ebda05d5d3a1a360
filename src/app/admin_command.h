// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "app/admin_store.h"

namespace ombrex::app {

/// `ombrex admin ...`: `words` are what follows `admin`. docs/ADMIN.md says what there is; each sub-command has a file
/// of its own, admin_*.h. Returns the exit code: 0, 1 (the answer is no, or it failed: said on `err`), 2 (wrong use, or
/// a configuration that is wrong).
int run_admin_command(std::vector<std::string> words, AdminContext const& context);

}  // namespace ombrex::app
