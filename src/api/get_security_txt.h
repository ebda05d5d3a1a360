// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "api/router.h"
#include "base/clock.h"

namespace ombrex::api {

/// C34: `GET /.well-known/security.txt` (RFC 9116): where to report a vulnerability. Expires a year from now.
void route_security_txt(Router& router, std::string security_mail, Clock const& clock);

}  // namespace ombrex::api
