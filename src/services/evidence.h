// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "privacy/evidence.h"
#include "services/call_context.h"

namespace ombrex::services {

/// What there is to show at this moment. `transports`: each line and how it is protected (C29). Reads counts only.
/// Errors: unavailable, too_late. Purpose: legal_duty.
Task<Result<privacy::Evidence>> gather_evidence(Deps deps, std::vector<std::string> transports, Deadline deadline);

}  // namespace ombrex::services
