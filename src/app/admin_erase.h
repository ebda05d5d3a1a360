// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "app/admin_store.h"

namespace ombrex::app {

/// `ombrex admin erase-due --dry-run`: what must be gone by now, or by `at` ("2026-12-15" or "2026-12-15T11:05", UTC),
/// of each category. Changes nothing. Returns the exit code: 0, 1, 2 (no such moment).
int run_admin_due(std::optional<std::string> const& at, bool json, AdminContext const& context);

/// `ombrex admin erase-due --now`: destroys what is due and prints each receipt. Always by the real clock: nothing goes
/// a day early because somebody typed a date, or because the clock cannot be right (start_clock.h), unless the operator
/// says that it is. Not in a throw-away folder, whose server has a clock of its own.
int run_admin_erase(bool json, bool clock_is_right, AdminContext const& context);

}  // namespace ombrex::app
