// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/erase_due.h"
#include "services/rights_register.h"

namespace ombrex::services {

/// C44: somebody under age has an account: it goes at once, with receipts, and the request that says so is answered.
/// Where he is the last owner of his business, all of it goes, without the days in which an account can be restored.
/// Errors: not_found, conflict (closed), invalid_input (it is not about a minor with an account), unavailable (not
/// everything could be destroyed; it is due, and the next run of erase_due goes on). Purpose: legal_duty.
Task<Result<void>> erase_minor_user(Deps deps, RecordingRoom room, model::RequestId id, std::string actor,
                                    Deadline deadline);

}  // namespace ombrex::services
