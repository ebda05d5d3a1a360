// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "redaction/redactor.h"
#include "services/save_recording.h"

namespace ombrex::services {

/// The recording of a call, and all that tells what has to be silent in a copy of it.
struct SilentSource {
    model::Recording recording;
    crypto::SealKey key;
    model::Transcript transcript;
    redaction::KnownValues known;  ///< What the rows know of the people in the call.
};

/// Errors: not_found (no such call, its recording or transcript is erased or was never made), conflict (the recording
/// is not saved yet), denied, unavailable.
Result<SilentSource> silent_source(ports::UnitOfWork& unit, RecordingRoom const& room, model::CompanyId company,
                                   model::CallId call);

/// Takes the next bytes of the copy. An error of it ends the copying.
using SoundSink = std::function<Task<Result<void>>(Bytes)>;

/// C23: decodes the recording, silences when personal values are said, and gives the new Ogg Opus stream to `sink`, in
/// memory that does not grow with the call. The strict redactor and `known` decide. How many ranges are silent, in both
/// voices together. The sound is worked on by a thread of its own: no call waits for it.
///
/// Errors: invalid_input (the sound has a gap, behind which no clock can be trusted: what came before was given to
/// `sink`; or there is none), not_found
/// (erased), the sink's, denied, unavailable. Purpose: serve_call. Lifetime: `redactor` and the room outlive it.
Task<Result<std::size_t>> copy_silenced(Deps deps, RecordingRoom room, redaction::Redactor const& redactor,
                                        SilentSource source, SoundSink sink, Deadline deadline);

}  // namespace ombrex::services
