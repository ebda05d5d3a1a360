// SPDX-License-Identifier: Apache-2.0
#include "services/destroy_recording.h"

#include "model/recording.h"
#include "services/write_receipts.h"

namespace ombrex::services {

using privacy::Category;

Task<Result<void>> destroy_recording(Deps deps, RecordingRoom room, ports::Job job, Deadline deadline) {
    model::Recording recording;
    recording.id = model::RecordingId{job.subject};
    recording.company = job.company;
    BOOST_OUTCOME_CO_TRY(auto const versions, co_await room.objects.erase(object_name(recording), deadline));
    model::Receipt const receipt{.id = job.subject,  // one, however often this runs
                                 .company = job.company,
                                 .category = Category::call_recording,
                                 .subject = job.subject,
                                 .due = deps.clock.now(),
                                 .destroyed = deps.clock.now(),
                                 .versions = static_cast<long long>(versions)};
    auto const work = [&](ports::UnitOfWork& unit) -> Result<void> {
        BOOST_OUTCOME_TRY(recording, unit.recordings().find(job.company, recording.id));
        BOOST_OUTCOME_TRY(room.spool.remove(recording.id));
        BOOST_OUTCOME_TRY(room.keys.destroy({crypto::KeyKind::recording, job.subject}));
        recording.state = model::RecordingState::refused;
        recording.length = std::chrono::milliseconds{0};
        recording.bytes = 0;
        BOOST_OUTCOME_TRY(unit.recordings().update(recording));
        return write_receipts(deps, unit, "job:destroy_recording", {receipt});
    };
    co_return co_await deps.database.transact(work, deadline);
}

}  // namespace ombrex::services
