// SPDX-License-Identifier: Apache-2.0
#include "services/export_recording.h"

#include "services/audit.h"

namespace ombrex::services {

Task<Result<ExportedRecording>> export_recording(Deps deps, RecordingRoom room, redaction::Redactor const& redactor,
                                                 RedactedCopy wanted, SoundSink sink, Deadline deadline) {
    std::optional<SilentSource> source;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto found, silent_source(unit, room, wanted.company, wanted.call));
            source.emplace(std::move(found));
            return audit(deps, unit, wanted.company, wanted.actor, "recording_exported_redacted", wanted.call.value());
        },
        deadline));
    auto const recording = source->recording;
    BOOST_OUTCOME_CO_TRY(auto const count,
                         co_await copy_silenced(deps, room, redactor, std::move(*source), std::move(sink), deadline));
    co_return ExportedRecording{recording, count};
}

}  // namespace ombrex::services
