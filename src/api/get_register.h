// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/router.h"
#include "privacy/policy.h"

namespace ombrex::api {

/// `GET /api/v1/register`: what stands beside the button of who registers, in the words of the policy in force (C1,
/// C44, C45). Lifetime: the policy outlives the router.
void route_terms(Router& router, privacy::Policy const& policy);

}  // namespace ombrex::api
