// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "app/admin_store.h"

namespace ombrex::app {

/// `ombrex admin calls list`: calls that ended, newest first, with times on the wall clock of their business; with
/// `json` one object a line. The log of audit says who looked. Returns the exit code: 0, 1.
int run_admin_calls_list(std::size_t limit, bool json, AdminContext const& context);

/// `ombrex admin calls export`: one call as JSON, in the form of docs/TEXT_MODE.md, "Export": the newest that ended, or
/// the one of that SIP Call-ID. It may be asked for right after the hang-up: while a call is still being put away, it
/// waits 3 s for it. Works beside any server. Returns the exit code: 0, 1 (no such call, or it still runs).
int run_admin_calls_export(std::optional<std::string> const& protocol_id, AdminContext const& context);

}  // namespace ombrex::app
