// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/job_repository.h"
#include "services/post_room.h"

namespace ombrex::services {

/// The job mail_sighting (C18): tells the owner what stands out and what to do next. Counts alone; where one number is
/// behind it, that number. Errors: as mail_summary. Purpose: transactional_mail.
Task<Result<void>> mail_sighting(Deps deps, PostRoom room, ports::Job job, Deadline deadline);

}  // namespace ombrex::services
