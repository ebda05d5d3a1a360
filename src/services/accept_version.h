// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/principal.h"
#include "services/call_context.h"

namespace ombrex::services {

/// C47: to be run whenever somebody uses the Service. The first use on or after the day on which a version takes
/// effect, by the calendar of his company, is stored as his acceptance of it; a version that he accepted when he
/// registered, or one that another has replaced, is not stored again. True: it was stored now. An operator accepts
/// nothing. Errors: not_found (the company is gone), unavailable. Purpose: legal_duty.
Task<Result<bool>> accept_version(Deps deps, model::Principal who, Deadline deadline);

}  // namespace ombrex::services
