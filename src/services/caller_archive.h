// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "model/rights_request.h"
#include "services/archive_subject.h"
#include "services/call_context.h"

namespace ombrex::services {

/// Who wants to see what is held of him, and what else an operator is sure that he is called.
struct CallerArchiveOrder {
    model::RequestId request;
    std::vector<model::CallerName> also;
    std::string actor;  ///< As Principal names him.
};

/// C37, C40: whom write_archive is to be about when somebody who called asks for access or export and has shown that it
/// is his: every row that his erasure would destroy, and what he asked. Where the number is shared, only what stands in
/// his name and the calls that left it. That it is handed out stands in the audit log. Errors: those of find_caller;
/// not_found (nothing is held in that name). Purpose: legal_duty.
Task<Result<ArchiveSubject>> archive_of_caller(Deps deps, CallerArchiveOrder order, Deadline deadline);

}  // namespace ombrex::services
