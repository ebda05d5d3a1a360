// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "services/silent_copy.h"

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

/// C23: hands out the recording of a call as silent_copy.h makes it. Without a transcript nobody knows what is
/// personal, and nothing is exported. It is in the audit log before the first byte is out.
///
/// Errors: those of silent_source and copy_silenced. Purpose: serve_call. Lifetime: `redactor` and the room outlive it.
Task<Result<ExportedRecording>> export_recording(Deps deps, RecordingRoom room, redaction::Redactor const& redactor,
                                                 RedactedCopy wanted, SoundSink sink, Deadline deadline);

}  // namespace ombrex::services
