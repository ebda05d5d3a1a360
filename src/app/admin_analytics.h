// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/admin_store.h"

namespace ombrex::app {

/// `ombrex admin analytics`: C15, the counts of the last `days` days that name nobody. Returns the exit code: 0, 1.
int run_admin_analytics(int days, bool json, AdminContext const& context);

}  // namespace ombrex::app
