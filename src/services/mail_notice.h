// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/job_repository.h"
#include "services/post_room.h"

namespace ombrex::services {

/// The job mail_notice (C46): tells one user of one version, and stores when his letter was handed over. Done before,
/// or the user is gone: nothing. The letter bears the notice's id, so a crash between the two hands over the same
/// letter again and not another. Errors: those of the mailer; unavailable. Purpose: transactional_mail.
Task<Result<void>> mail_notice(Deps deps, PostRoom room, ports::Job job, Deadline deadline);

}  // namespace ombrex::services
