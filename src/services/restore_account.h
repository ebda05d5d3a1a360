// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/principal.h"
#include "services/call_context.h"

namespace ombrex::services {

/// C26: an owner takes the deletion back before it was done; calls are answered again. Errors: denied (no owner),
/// conflict (nobody asked for it), too_late (the purge is due), not_found (it is done), unavailable. Purpose:
/// legal_duty.
Task<Result<void>> restore_account(Deps deps, model::Principal who, Deadline deadline);

}  // namespace ombrex::services
