// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "app/admin_store.h"

namespace ombrex::app {

/// `ombrex admin incident ...`: the register of breaches (C32). Texts are sealed. Moments are UTC, as "2026-09-16" or
/// "2026-09-16T17:05"; none: now. Each returns the exit code: 0, 1 (no such incident, it is closed), 2 (no such
/// moment).

/// Prints the id, and until when the authority must be told.
int run_admin_incident_add(std::string const& text, std::optional<std::string> const& aware,
                           AdminContext const& context);
/// All, oldest first, with how much of the time is gone, and a reminder at half, four fifths and the end.
int run_admin_incident_list(bool json, AdminContext const& context);
/// The authority was told: the clock stops.
int run_admin_incident_told(std::string const& id, std::optional<std::string> const& when, AdminContext const& context);
/// `outcome`: what was done; also why the authority was not told, where it was not.
int run_admin_incident_close(std::string const& id, std::string const& outcome, AdminContext const& context);

}  // namespace ombrex::app
