// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>

#include "model/recording.h"
#include "services/call_context.h"
#include "services/save_recording.h"
#include "voice/recorder.h"

namespace ombrex::services {

/// The recording of one call: nothing of it exists before begin(), which is called when notice was given, or once the
/// caller has agreed. Thread: the call's strand. Lifetime: outlives the call's session. Purpose: serve_call.
class CallRecording {
public:
    CallRecording(Deps deps, RecordingRoom room, CallContext context) : deps_{deps}, room_{room}, context_{context} {}

    /// Row, key, spool file and recorder; none where the disk or the store refuses: the call goes on without.
    /// REQUIRES: called once.
    Task<std::unique_ptr<voice::Recorder>> begin();

    /// The row as it is to be stored: where the recording stopped, or that the caller refused it. None was begun: none.
    [[nodiscard]] std::optional<model::Recording> ended(std::optional<voice::RecordingReport> const& report) const;

private:
    Deps deps_;
    RecordingRoom room_;
    CallContext context_;
    std::optional<model::Recording> row_;
};

}  // namespace ombrex::services
