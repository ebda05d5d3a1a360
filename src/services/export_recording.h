// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>

#include "redaction/redactor.h"
#include "services/save_recording.h"

namespace ombrex::services {

/// A copy of the recording of one call, without what is personal in it.
struct RedactedCopy {
    model::CompanyId company;
    model::CallId call;
    std::string actor;  ///< Of the audit log: "operator:<name>".
};

struct ExportedRecording {
    model::Recording recording;
    std::size_t ranges = 0;  ///< Made silent, in both voices together.
};

/// Takes the next bytes of the copy. An error of it ends the export.
using SoundSink = std::function<Result<void>(ByteView)>;

/// C23: decodes the recording of a call, silences when personal values are said, and gives the new Ogg Opus stream to
/// `sink`, in memory that does not grow with the call. The strict redactor and what the rows of the call know decide;
/// without a transcript nobody knows, and nothing is exported. It is in the audit log before the first byte is out.
///
/// Errors: not_found (no such call, its recording or transcript is erased or was never made), conflict (the recording
/// is not saved yet), invalid_input (the sound has a gap: no clock can be trusted), the sink's, unavailable.
/// Purpose: serve_call. Lifetime: `redactor` and the room outlive it.
Task<Result<ExportedRecording>> export_recording(Deps deps, RecordingRoom room, redaction::Redactor const& redactor,
                                                 RedactedCopy wanted, SoundSink sink, Deadline deadline);

}  // namespace ombrex::services
