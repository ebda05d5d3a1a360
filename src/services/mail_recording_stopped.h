// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/job_repository.h"
#include "services/post_room.h"

namespace ombrex::services {

/// A recording stopped, or could not begin, while its call goes on: queues the mail that says so. Said twice of one
/// call: once. Errors: unavailable. Purpose: serve_call.
Task<Result<void>> recording_stopped(Deps deps, CallContext context, Deadline deadline);

/// The job mail_recording_stopped: tells the owner at once, while there is something to be done about it. Nothing in it
/// is about the caller. Errors: as mail_summary. Purpose: transactional_mail.
Task<Result<void>> mail_recording_stopped(Deps deps, PostRoom room, ports::Job job, Deadline deadline);

}  // namespace ombrex::services
