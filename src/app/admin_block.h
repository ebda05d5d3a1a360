// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "app/admin_store.h"

namespace ombrex::app {

// `ombrex admin block ...`: numbers that a business does not want to hear from (C18). Their calls get 603. Each returns
// the exit code: 0, 1 (refused, or no such), 2 (what was typed is no id or number).

int run_admin_block_add(std::string const& company, std::string const& number, AdminContext const& context);
int run_admin_block_remove(std::string const& company, std::string const& number, AdminContext const& context);
/// Shows numbers, and is in the audit log.
int run_admin_block_list(std::string const& company, AdminContext const& context);

}  // namespace ombrex::app
