// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "model/principal.h"
#include "services/audit.h"

namespace ombrex::services {

/// C32: that somebody saw a list with callers in it. Once an hour, person and list: a page that asks anew every few
/// seconds would bury what else was done. Within the transaction that reads the list.
inline Result<void> audit_list(Deps const& deps, ports::UnitOfWork& unit, model::Principal const& who,
                               std::string action) {
    constexpr std::chrono::hours once{1};
    BOOST_OUTCOME_TRY(auto const known,
                      unit.audit().did_since(who.company, who.actor, action, deps.clock.now() - once));
    if (known) return ok();
    return audit(deps, unit, who.company, who.actor, std::move(action), who.company.value());
}

}  // namespace ombrex::services
