// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/job_repository.h"
#include "services/post_room.h"

namespace ombrex::services {

/// The job mail_recipient_failed (C39): tells the business, or the operator where there is none, that a recipient did
/// not say for a week that it deleted or corrected what it got, and what a person has to do. One letter for each line
/// of the register and recipient, however many calls it is about; nothing in it is about the person. Answered
/// meanwhile: nothing to do. Errors: as mail_summary. Purpose: transactional_mail.
Task<Result<void>> mail_recipient_failed(Deps deps, PostRoom room, ports::Job job, Deadline deadline);

}  // namespace ombrex::services
