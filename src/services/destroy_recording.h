// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/save_recording.h"

namespace ombrex::services {

/// The job destroy_recording: what was recorded of a caller who did not want it. Its spool file, its objects and its
/// key go, a receipt stays, and the row goes on saying that it was refused. Doing it again changes nothing. Errors:
/// unavailable (try again), not_found (its row is gone: it was erased meanwhile). Purpose: legal_duty.
Task<Result<void>> destroy_recording(Deps deps, RecordingRoom room, ports::Job job, Deadline deadline);

}  // namespace ombrex::services
