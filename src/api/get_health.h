// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/router.h"
#include "ports/database.h"

namespace ombrex::api {

/// `GET /healthz`: the process answers. `GET /readyz`: it can take calls: the store answers too, else 503.
void route_health(Router& router, ports::Database& database, Clock const& clock);

}  // namespace ombrex::api
