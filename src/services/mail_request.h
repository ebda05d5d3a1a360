// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/job_repository.h"
#include "services/post_room.h"

namespace ombrex::services {

/// The jobs mail_request_0 to mail_request_100 (C43): tells the business, or the operator where there is none, that a
/// request came in, or how much of its time is gone. Nothing in it is about the person: what he asked stays in the
/// register. Answered meanwhile: nothing to do. Errors: as mail_summary. Purpose: transactional_mail.
Task<Result<void>> mail_request(Deps deps, PostRoom room, ports::Job job, Deadline deadline);

}  // namespace ombrex::services
