// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/router.h"
#include "privacy/operator.h"
#include "privacy/policy.h"

namespace ombrex::api {

/// `GET /privacy/record`: the record of processing, as a page. Rendered once. Lifetime: needs nothing after the call.
void route_privacy_record(Router& router, privacy::Policy const& policy, privacy::Operator const& who);

}  // namespace ombrex::api
