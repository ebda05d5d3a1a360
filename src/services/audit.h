// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "services/call_context.h"

namespace ombrex::services {

/// C32: that somebody did something, in the transaction in which he did it. `actor` as Principal names him.
inline Result<void> audit_at(TimePoint at, Deps const& deps, ports::UnitOfWork& unit, model::CompanyId company,
                             std::string actor, std::string action, Id128 subject) {
    model::AuditEntry entry;
    entry.at = at;
    entry.company = company;
    entry.actor = std::move(actor);
    entry.action = std::move(action);
    entry.subject = subject;
    auto const keep = privacy::erase_on(deps.policy, privacy::Category::audit_entry, entry.at, TimeZone::utc());
    return unit.audit().add(std::move(entry), keep);
}

inline Result<void> audit(Deps const& deps, ports::UnitOfWork& unit, model::CompanyId company, std::string actor,
                          std::string action, Id128 subject) {
    return audit_at(deps.clock.now(), deps, unit, company, std::move(actor), std::move(action), subject);
}

}  // namespace ombrex::services
