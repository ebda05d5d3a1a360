// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>

#include "model/principal.h"
#include "services/call_context.h"

namespace ombrex::services {

/// Whether that user may go, or become less: an owner does so by an owner's hand alone, and the last one not at all.
/// Errors: denied, conflict (the last owner), unavailable.
inline Result<void> owner_may_go(ports::UnitOfWork& unit, model::Principal const& who, model::User const& user) {
    if (user.role != model::Role::owner) return ok();
    if (who.role != model::Role::owner) return Error{Errc::denied, "only an owner removes an owner"};
    BOOST_OUTCOME_TRY(auto const all, unit.users().of_company(who.company));
    if (std::ranges::count(all, model::Role::owner, &model::User::role) > 1) return ok();
    return Error{Errc::conflict, "the last owner stays: delete the account, or make somebody else an owner first"};
}

}  // namespace ombrex::services
