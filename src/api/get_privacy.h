// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/router.h"
#include "privacy/operator.h"
#include "services/call_context.h"

namespace ombrex::api {

/// `GET /privacy`: the policy that this server keeps, as a page, with the legal holds there are. Rendered at most once
/// a minute; a store that does not answer leaves the page as it was. Lifetime: what it gets outlives the router.
void route_privacy(Router& router, services::Deps deps, privacy::Operator who);

}  // namespace ombrex::api
