// SPDX-License-Identifier: Apache-2.0
#include "services/save_recording.h"

#include <algorithm>

#include "audio/ogg_opus_length.h"
#include "base/log.h"
#include "crypto/sealed_reader.h"
#include "model/recording.h"
#include "voice/recording_binding.h"

namespace ombrex::services {
namespace {

struct Opened {
    model::Recording recording;
    std::optional<crypto::SealKey> key;
    std::optional<std::uint64_t> spooled;  ///< Bytes in the spool; none: nothing is there.
};

/// Row, key and spool size: all of it blocks, so all of it on the database thread.
Task<Result<Opened>> look_up(Deps deps, RecordingRoom room, ports::Job job, Deadline deadline) {
    Opened out;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(out.recording, unit.recordings().find(job.company, model::RecordingId{job.subject}));
            BOOST_OUTCOME_TRY(auto key, room.keys.find(job.company.value(), {crypto::KeyKind::recording, job.subject}));
            out.key.emplace(std::move(key));
            auto const size = room.spool.size(out.recording.id);
            if (size) out.spooled = size.value();
            if (!size && size.error().code != Errc::not_found) return size.error();
            return ok();
        },
        deadline));
    co_return out;
}

Task<Result<Bytes>> read_spool(ports::RecordingSpool& spool, model::RecordingId id, std::uint64_t offset,
                               std::size_t length) {
    co_return spool.read(id, offset, length);
}

/// Copies the authentic part of the spool into the store.
Task<Result<void>> copy(RecordingRoom room, model::Recording recording, crypto::SealedReader& spooled,
                        Deadline deadline) {
    BOOST_OUTCOME_CO_TRY(co_await room.objects.erase(object_name(recording), deadline));  // of an earlier try
    BOOST_OUTCOME_CO_TRY(auto const writer, co_await room.objects.create(object_name(recording), deadline));
    for (std::uint64_t part = 0; part < spooled.parts(); ++part) {
        BOOST_OUTCOME_CO_TRY(auto sealed, co_await spooled.part(part));
        BOOST_OUTCOME_CO_TRY(co_await writer->append(std::move(sealed), deadline));
    }
    co_return co_await writer->commit(deadline);
}

/// How long it plays: after a crash nobody else knows.
Task<Result<std::chrono::milliseconds>> length_of(crypto::SealedReader& sound) {
    constexpr std::size_t head_max = 512;
    BOOST_OUTCOME_CO_TRY(auto const head, co_await sound.read(0, head_max));
    auto const from = sound.size() - std::min<std::uint64_t>(sound.size(), audio::ogg_tail_max);
    BOOST_OUTCOME_CO_TRY(auto const tail, co_await sound.read(from, audio::ogg_tail_max));
    co_return audio::ogg_opus_length(head, tail);
}

Task<Result<void>> remember(Deps deps, RecordingRoom room, model::Recording recording, Deadline deadline) {
    co_return co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(unit.recordings().update(recording));
            return room.spool.remove(recording.id);
        },
        deadline);
}

}  // namespace

Task<Result<void>> save_recording(Deps deps, RecordingRoom room, ports::Job job, Deadline deadline) {
    BOOST_OUTCOME_CO_TRY(auto opened, co_await look_up(deps, room, job, deadline));
    auto& recording = opened.recording;
    if (recording.state != model::RecordingState::recording) co_return ok();
    if (!opened.spooled || *opened.spooled == 0) {
        recording.state = model::RecordingState::failed;
        log::warn("recording_lost", {{"recording", recording.id}});
        co_return co_await remember(deps, room, recording, deadline);
    }
    auto const id = recording.id;
    auto const source = [&spool = room.spool, id](std::uint64_t offset, std::size_t length) {
        return read_spool(spool, id, offset, length);
    };
    BOOST_OUTCOME_CO_TRY(auto reader, co_await crypto::SealedReader::open(
                                          std::move(*opened.key), voice::recording_binding(recording.company, id),
                                          *opened.spooled, source));
    BOOST_OUTCOME_CO_TRY(co_await copy(room, recording, reader, deadline));
    BOOST_OUTCOME_CO_TRY(recording.length, co_await length_of(reader));
    recording.bytes = reader.size();
    recording.state = reader.ends_early() ? model::RecordingState::partial : model::RecordingState::saved;
    co_return co_await remember(deps, room, recording, deadline);
}

}  // namespace ombrex::services
