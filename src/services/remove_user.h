// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/principal.h"
#include "services/call_context.h"

namespace ombrex::services {

/// Somebody may not sign in any more: his name, address and password go at once, with a receipt. Errors: denied (who
/// asks may not manage users, or the other is an owner and he is none; or a legal hold keeps all of the business),
/// conflict (the last owner stays: delete the account, or make another owner first), not_found, unavailable. Purpose:
/// legal_duty.
Task<Result<void>> remove_user(Deps deps, model::Principal who, model::UserId user, Deadline deadline);

}  // namespace ombrex::services
