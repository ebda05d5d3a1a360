// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/admin_store.h"

namespace ombrex::app {

/// `ombrex admin check`: whether the store is whole: the database's own pages and references; each saved recording with
/// its object and its key, each object, key and spooled file with its recording. One line for each fault; changes
/// nothing. Beside a running server too. Returns the exit code: 0, 1 (a fault, or no store).
int run_admin_check(bool json, AdminContext const& context);

}  // namespace ombrex::app
