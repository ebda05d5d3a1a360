// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/account.h"
#include "model/principal.h"
#include "services/hand_back.h"

namespace ombrex::services {

/// C26, C39: the one step. From now on nobody's call is answered for the company, so nothing is collected any more, and
/// its calendars are disconnected (C27); on the day that the policy says erase_due purges it, unless restore_account
/// takes it back. Asked again: the same date. Answers when. Access to those calendars is handed back to such of
/// `providers` as are there. Errors: denied (no owner), not_found, unavailable. Purpose: legal_duty.
Task<Result<model::Deletion>> request_account_deletion(Deps deps, model::Principal who, Deadline deadline,
                                                       CalendarProviders providers = {});

}  // namespace ombrex::services
