// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "services/call_context.h"

namespace ombrex::services {

/// Queues what follows, in the transaction whose effect it follows, to be done `after` so long. Queued already: changes
/// nothing.
inline Result<void> follow_up(Deps const& deps, ports::UnitOfWork& unit, std::string kind, model::CompanyId company,
                              Id128 subject, std::chrono::minutes after = {}) {
    ports::Job const job{model::JobId{Id128::make(deps.random)}, std::move(kind), company, subject, 0};
    return unit.jobs().add(job, deps.clock.now() + after);
}

}  // namespace ombrex::services
