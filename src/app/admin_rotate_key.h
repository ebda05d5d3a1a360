// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/admin_store.h"

namespace ombrex::app {

/// `ombrex admin rotate-key`: another master key. Each company's key is wrapped anew; no data and no other key is
/// touched. Not beside a running server, which goes on with the key that it read. After a crash the next start, or the
/// next command, goes on where it ended. Links to recordings of before stop working. Returns the exit code: 0, 1.
int run_admin_rotate_key(AdminContext const& context);

}  // namespace ombrex::app
