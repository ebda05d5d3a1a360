// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/job_repository.h"
#include "services/post_room.h"

namespace ombrex::services {

/// The job mail_summary: tells the owner what a call was about, with a calendar file for each appointment it made,
/// moved or cancelled. No transcript is in it (card_words.h). A call that was erased meanwhile, or an owner without an
/// address: nothing to do. Errors: unavailable (try again), denied, invalid_input. Purpose: transactional_mail.
Task<Result<void>> mail_summary(Deps deps, PostRoom room, ports::Job job, Deadline deadline);

}  // namespace ombrex::services
