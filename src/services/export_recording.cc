// SPDX-License-Identifier: Apache-2.0
#include "services/export_recording.h"

#include "audio/ogg_opus_stream.h"
#include "audio/ogg_opus_writer.h"
#include "services/audit.h"
#include "services/sealed_object.h"
#include "services/silent_ranges.h"

namespace ombrex::services {
namespace {

constexpr std::size_t piece = 64 * 1024;
constexpr int bitrate = 64'000;  // what is not silent keeps its quality

struct Found {
    model::Recording recording;
    std::optional<crypto::SealKey> key;
    model::Transcript transcript;
    redaction::KnownValues known;
};

/// What the rows know of the people in the call.
Result<redaction::KnownValues> known_of(ports::UnitOfWork& unit, RedactedCopy const& wanted) {
    redaction::KnownValues known;
    BOOST_OUTCOME_TRY(auto const call, unit.calls().find(wanted.company, wanted.call));
    if (call.caller.number) known.add_phone(*call.caller.number);
    BOOST_OUTCOME_TRY(auto const appointments, unit.appointments().touched_in(wanted.company, wanted.call));
    for (auto const& appointment : appointments) {
        known.add_name(appointment.name);
        known.add_phone(appointment.phone);
        known.add_reference(appointment.reference);
    }
    BOOST_OUTCOME_TRY(auto const messages, unit.messages().of_call(wanted.company, wanted.call));
    for (auto const& message : messages) {
        known.add_name(message.from);
        known.add_phone(message.callback);
    }
    return known;
}

Result<void> find(Deps const& deps, RecordingRoom const& room, RedactedCopy const& wanted, ports::UnitOfWork& unit,
                  Found& out) {
    BOOST_OUTCOME_TRY(auto const recording, unit.recordings().of_call(wanted.company, wanted.call));
    if (!recording) return Error{Errc::not_found, "this call has no recording"};
    out.recording = *recording;
    if (recording->state == model::RecordingState::recording)
        return Error{Errc::conflict, "the recording is not saved yet: ask again in a minute"};
    BOOST_OUTCOME_TRY(auto key,
                      room.keys.find(wanted.company.value(), {crypto::KeyKind::recording, recording->id.value()}));
    out.key.emplace(std::move(key));
    BOOST_OUTCOME_TRY(out.transcript, unit.calls().transcript(wanted.company, wanted.call));
    BOOST_OUTCOME_TRY(out.known, known_of(unit, wanted));
    return audit(deps, unit, wanted.company, wanted.actor, "recording_exported_redacted", wanted.call.value());
}

/// Sound in, the same sound with silences out.
class Copy {
public:
    Copy(SilentRanges ranges, SoundSink sink) : ranges_{std::move(ranges)}, sink_{std::move(sink)} {}

    Result<void> take(ByteView bytes) {
        BOOST_OUTCOME_TRY(
            stream_.write(bytes, [this](std::span<audio::Sample> c, std::span<audio::Sample> a) { hear(c, a); }));
        return hand_on();
    }

    Result<void> finish() {
        if (!writer_) return Error{Errc::not_found, "there is no sound in this recording"};
        writer_->finish(out_);
        return hand_on();
    }

private:
    void hear(std::span<audio::Sample> caller, std::span<audio::Sample> agent) {
        if (!writer_) {
            writer_.emplace(audio::OggOpusWriter::make({.rate = stream_.rate(), .bitrate = bitrate}).value());
            caller_.emplace(std::move(ranges_.caller), stream_.rate());
            agent_.emplace(std::move(ranges_.agent), stream_.rate());
        }
        caller_->apply(caller);
        agent_->apply(agent);
        writer_->write(caller, agent, out_);
    }

    Result<void> hand_on() {
        if (out_.empty()) return ok();
        auto const done = sink_(out_);
        out_.clear();
        return done;
    }

    SilentRanges ranges_;
    SoundSink sink_;
    audio::OggOpusStream stream_;
    std::optional<audio::OggOpusWriter> writer_;
    std::optional<audio::Silencer> caller_, agent_;
    Bytes out_;
};

}  // namespace

Task<Result<ExportedRecording>> export_recording(Deps deps, RecordingRoom room, redaction::Redactor const& redactor,
                                                 RedactedCopy wanted, SoundSink sink, Deadline deadline) {
    Found found;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) { return find(deps, room, wanted, unit, found); }, deadline));
    auto const turns = redactor.masked(found.transcript, redaction::Strength::strict, found.known);
    // A recording may be longer than its row says, where a crash ended it.
    auto ranges = silent_ranges(turns, found.recording.length + std::chrono::hours{1});
    std::size_t const count = ranges.caller.size() + ranges.agent.size();
    BOOST_OUTCOME_CO_TRY(auto sound, co_await open_object(room.objects, deps.clock,
                                                          sound_of(found.recording, std::move(*found.key)), deadline));
    Copy copy{std::move(ranges), std::move(sink)};
    for (std::uint64_t at = 0; at < sound.size(); at += piece) {
        BOOST_OUTCOME_CO_TRY(auto const bytes, co_await sound.read(at, piece));
        BOOST_OUTCOME_CO_TRY(copy.take(bytes));
    }
    BOOST_OUTCOME_CO_TRY(copy.finish());
    co_return ExportedRecording{found.recording, count};
}

}  // namespace ombrex::services
