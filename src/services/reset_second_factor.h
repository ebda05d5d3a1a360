// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/principal.h"
#include "ports/job_repository.h"
#include "services/post_room.h"

namespace ombrex::services {

/// For a user who lost his phone and his recovery codes: an operator, by name, turns his second factor off once he is
/// sure who asks. In one transaction the user's sessions end, so that nobody stays in who is not he, and he is told by
/// mail. Errors: denied (not an operator, or one without a name), not_found, conflict (there is none to turn off),
/// unavailable. Purpose: serve_call.
Task<Result<void>> reset_second_factor(Deps deps, model::Principal who, model::UserId user, Deadline deadline);

/// The job mail_second_factor_reset: says what was done, and what to do if it was not he who asked. A user who is gone
/// is mailed nothing. Errors: those of the mailer. Purpose: transactional_mail.
Task<Result<void>> mail_second_factor_reset(Deps deps, PostRoom room, ports::Job job, Deadline deadline);

}  // namespace ombrex::services
