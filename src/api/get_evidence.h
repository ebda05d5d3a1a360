// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/router.h"
#include "crypto/key_ring.h"
#include "privacy/operator.h"
#include "services/call_context.h"

namespace ombrex::api {

/// GET /privacy/evidence: the evidence as everybody may see it: signed JSON, or a page, signed too, where the browser
/// of a person asks for one (Accept: text/html). Counted at most once a minute, however often it is asked for.
/// `transports`: each line and how it is protected. Lifetime: what it gets outlives the router.
void route_evidence(Router& router, services::Deps deps, crypto::KeyRing const& keys, privacy::Operator who,
                    std::vector<std::string> transports);

}  // namespace ombrex::api
