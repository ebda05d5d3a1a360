// SPDX-License-Identifier: Apache-2.0
#include "services/play_recording.h"

#include "services/audit.h"
#include "services/sealed_object.h"

namespace ombrex::services {
namespace {

struct Found {
    model::Recording recording;
    std::optional<crypto::SealKey> key;
};

Task<Result<Found>> find_and_audit(Deps deps, RecordingRoom room, crypto::PlaybackGrant grant, Deadline deadline) {
    Found out;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            model::CompanyId const company{grant.company};
            BOOST_OUTCOME_TRY(out.recording, unit.recordings().find(company, model::RecordingId{grant.recording}));
            BOOST_OUTCOME_TRY(auto key, room.keys.find(grant.company, {crypto::KeyKind::recording, grant.recording}));
            out.key.emplace(std::move(key));
            return audit(deps, unit, company, "user:" + grant.user.to_string(), "recording_played", grant.recording);
        },
        deadline));
    co_return out;
}

}  // namespace

Task<Result<Playable>> play_recording(Deps deps, RecordingRoom room, crypto::PlaybackGrant grant, Deadline deadline) {
    BOOST_OUTCOME_CO_TRY(auto found, co_await find_and_audit(deps, room, grant, deadline));
    BOOST_OUTCOME_CO_TRY(auto reader, co_await open_object(room.objects, deps.clock,
                                                           sound_of(found.recording, std::move(*found.key)), deadline));
    co_return Playable{found.recording, std::make_shared<crypto::SealedReader>(std::move(reader))};
}

}  // namespace ombrex::services
