// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "privacy/policy_notice.h"
#include "services/call_context.h"

namespace ombrex::services {

/// What publishing an edition means here.
struct Publication {
    std::string previous;  ///< Empty: it is the first on record; nobody has to be told of it.
    std::vector<privacy::NoticedChange> changes;
    LocalDays earliest;  ///< It may take effect on this day, if people are told today (UTC).
};

/// Looks, and changes nothing. Errors: conflict (it was published before), invalid_input (it says nothing else than the
/// one before), denied (C46: it takes effect sooner after the notice than that one promises, or this one).
Task<Result<Publication>> plan_publication(Deps deps, privacy::Edition edition, Deadline deadline);

/// C46: puts the edition on record, in the audit log with `actor`, and queues a letter to every user. Errors: as
/// plan_publication, unavailable. A crash leaves it published or not; queue_notices finishes the rest. Answers how
/// many letters were queued. Purpose: transactional_mail.
Task<Result<std::size_t>> publish_policy(Deps deps, privacy::Edition edition, std::string actor, Deadline deadline);

/// Queues the letters about the last published version that are not queued yet: what a crash kept back, and users who
/// joined under the one before. In parts of a bounded size, each a transaction; doing it again queues none twice.
Task<Result<std::size_t>> queue_notices(Deps deps, Deadline deadline);

/// Before a server acts by an edition: the first is put on record; another one must have been published (C46). While
/// nobody is registered, nobody was told of the one on record, and a change under its id takes its place. Errors:
/// conflict (it was not, does not hold yet, or a material change stands under the id of a version that people know;
/// says what to do).
Task<Result<void>> enter_edition(Deps deps, privacy::Edition edition, Deadline deadline);

}  // namespace ombrex::services
