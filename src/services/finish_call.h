// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "model/call.h"
#include "model/recording.h"
#include "services/call_context.h"

namespace ombrex::services {

/// Stores what was said so far: after every turn, so that a crash loses at most the sentence in the air (C4).
Task<Result<void>> keep_transcript(Deps deps, CallContext context, model::Transcript turns, Deadline deadline);

/// Stores what the receptionist made of it, before its end is stored, so that whoever waits for the end finds it.
Task<Result<void>> keep_events(Deps deps, CallContext context, model::EventLog events, Deadline deadline);

/// The end of a call, in ONE transaction: call, transcript, recording row and the jobs that follow (C6, C7).
/// Doing it again changes nothing. Errors: not_found (it never began), unavailable. Purpose: serve_call.
Task<Result<void>> finish_call(Deps deps, CallContext context, model::Call ended, model::Transcript turns,
                               std::optional<model::Recording> recording, Deadline deadline);

/// Calls that a crash cut off: finished as of now, with what was kept of them. Answers how many.
/// To be run at start, before calls are taken.
Task<Result<std::size_t>> finish_interrupted_calls(Deps deps, Deadline deadline);

}  // namespace ombrex::services
