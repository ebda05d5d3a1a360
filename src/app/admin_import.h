// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "app/admin_store.h"

namespace ombrex::app {

/// `ombrex admin import FILE`: puts a business into the store, or changes the one of that id, else of that name, and
/// says what changed. Beside a running server it holds from the next call on. One transaction: all of it, or nothing.
/// Returns the exit code: 0, 1 (the store refuses), 2 (the file is wrong: every fault on `err`).
int run_admin_import(std::string const& file, AdminContext const& context);

}  // namespace ombrex::app
