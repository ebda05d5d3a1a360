// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "model/principal.h"
#include "ports/mailer.h"
#include "services/save_recording.h"

namespace ombrex::services {

/// C39: the business lets go of one call, now: its recording, transcript, insight and messages, its row with all notes,
/// copies of mails about it in the outbox, and jobs that wait. Each row is made due, so that erase_due destroys it, and
/// goes on where a crash or a full disk came between. Who got something of it is asked to delete that. What was booked
/// in it stays: it is in the calendar, and goes in its own time. Answers a receipt for each part. Errors: denied
/// (owners and admins alone), not_found, conflict (it goes on, or work on it does), unavailable (not everything could
/// be destroyed: it is tried again within the hour). Purpose: legal_duty.
Task<Result<std::vector<model::Receipt>>> erase_call(Deps deps, RecordingRoom room, ports::Mailer& outbox,
                                                     model::Principal who, model::CallId call, Deadline deadline);

}  // namespace ombrex::services
