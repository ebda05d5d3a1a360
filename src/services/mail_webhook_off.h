// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/job_repository.h"
#include "services/post_room.h"

namespace ombrex::services {

/// The job mail_webhook_off: tells the owners that a webhook was switched off, and why. One that was ended, or is on
/// again: nothing to do. Errors: unavailable (try again), denied, invalid_input. Purpose: transactional_mail.
Task<Result<void>> mail_webhook_off(Deps deps, PostRoom room, ports::Job job, Deadline deadline);

}  // namespace ombrex::services
