// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/admin_store.h"

namespace ombrex::app {

/// `ombrex admin doctor`: whether a server can work here: configuration, data folder, keys, disk, clock, ports,
/// models, how each line is protected, the certificate.
/// One line each, `ok|warn|FAIL  what  how it is and what to do`; with `json` one object. Changes nothing and needs no
/// store. Returns the exit code: 0, 1 (something FAILs).
int run_admin_doctor(bool json, AdminContext const& context);

}  // namespace ombrex::app
