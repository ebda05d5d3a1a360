// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "services/call_context.h"

namespace ombrex::services {

/// The policy was tightened after calls were stored: what they left goes when the policy of now says, if that is sooner
/// than what was promised then. Never later. Answers how many rows. To be run at start, before calls are taken.
/// Purpose: legal_duty.
Task<Result<std::size_t>> bring_forward(Deps deps, std::vector<privacy::Category> tightened, Deadline deadline);

}  // namespace ombrex::services
