// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "app/admin_store.h"

namespace ombrex::app {

/// `ombrex admin operators list|add|remove`: who may operate here. While the list is empty, whoever has the account of
/// the server on the machine may. Returns the exit code: 0, 1.
int run_admin_operators_list(AdminContext const& context);
int run_admin_operators_add(std::string const& name, AdminContext const& context);
int run_admin_operators_remove(std::string const& name, AdminContext const& context);

}  // namespace ombrex::app
