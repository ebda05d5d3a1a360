// SPDX-License-Identifier: Apache-2.0
#include "services/silent_copy.h"

#include "audio/ogg_opus_stream.h"
#include "audio/ogg_opus_writer.h"
#include "base/offload.h"
#include "services/sealed_object.h"
#include "services/silent_ranges.h"

namespace ombrex::services {
namespace {

constexpr std::size_t piece = 64 * 1024;
constexpr int bitrate = 64'000;  // what is not silent keeps its quality

Result<redaction::KnownValues> known_of(ports::UnitOfWork& unit, model::CompanyId company, model::CallId id) {
    redaction::KnownValues known;
    BOOST_OUTCOME_TRY(auto const call, unit.calls().find(company, id));
    if (call.caller.number) known.add_phone(*call.caller.number);
    BOOST_OUTCOME_TRY(auto const appointments, unit.appointments().touched_in(company, id));
    for (auto const& appointment : appointments) {
        known.add_name(appointment.name);
        known.add_phone(appointment.phone);
        known.add_reference(appointment.reference);
    }
    BOOST_OUTCOME_TRY(auto const messages, unit.messages().of_call(company, id));
    for (auto const& message : messages) {
        known.add_name(message.from);
        known.add_phone(message.callback);
    }
    return known;
}

/// Sound in, the same sound with silences out.
class Copy {
public:
    explicit Copy(SilentRanges ranges) : ranges_{std::move(ranges)} {}

    Result<void> take(ByteView bytes) {
        return stream_.write(bytes, [this](std::span<audio::Sample> c, std::span<audio::Sample> a) { hear(c, a); });
    }
    Result<void> finish() {
        if (!writer_) return Error{Errc::invalid_input, "there is no sound in this recording"};
        writer_->finish(out_);
        return ok();
    }
    /// The bytes of the copy that are ready; also of what came before an error.
    Bytes made() { return std::exchange(out_, {}); }

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

    SilentRanges ranges_;
    audio::OggOpusStream stream_;
    std::optional<audio::OggOpusWriter> writer_;
    std::optional<audio::Silencer> caller_, agent_;
    Bytes out_;
};

}  // namespace

Result<SilentSource> silent_source(ports::UnitOfWork& unit, RecordingRoom const& room, model::CompanyId company,
                                   model::CallId call) {
    BOOST_OUTCOME_TRY(auto const recording, unit.recordings().of_call(company, call));
    if (!recording) return Error{Errc::not_found, "this call has no recording"};
    if (recording->state == model::RecordingState::recording)
        return Error{Errc::conflict, "the recording is not saved yet: ask again in a minute"};
    BOOST_OUTCOME_TRY(auto key, room.keys.find(company.value(), {crypto::KeyKind::recording, recording->id.value()}));
    BOOST_OUTCOME_TRY(auto transcript, unit.calls().transcript(company, call));
    BOOST_OUTCOME_TRY(auto known, known_of(unit, company, call));
    return SilentSource{*recording, std::move(key), std::move(transcript), std::move(known)};
}

Task<Result<std::size_t>> copy_silenced(Deps deps, RecordingRoom room, redaction::Redactor const& redactor,
                                        SilentSource source, SoundSink sink, Deadline deadline) {
    asio::thread_pool worker{1};
    auto ranges = co_await offload(worker, [&] {
        auto const turns = redactor.masked(source.transcript, redaction::Strength::strict, source.known);
        // A recording may be longer than its row says, where a crash ended it.
        return silent_ranges(turns, source.recording.length + std::chrono::hours{1});
    });
    std::size_t const count = ranges.caller.size() + ranges.agent.size();
    BOOST_OUTCOME_CO_TRY(auto sound, co_await open_object(room.objects, deps.clock,
                                                          sound_of(source.recording, std::move(source.key)), deadline));
    Copy copy{std::move(ranges)};
    for (std::uint64_t at = 0; at < sound.size(); at += piece) {
        BOOST_OUTCOME_CO_TRY(auto const bytes, co_await sound.read(at, piece));
        auto const took = co_await offload(worker, [&] { return copy.take(bytes); });
        auto made = copy.made();
        if (!made.empty()) {
            BOOST_OUTCOME_CO_TRY(co_await sink(std::move(made)));
        }
        if (!took) co_return took.error();
    }
    BOOST_OUTCOME_CO_TRY(copy.finish());
    BOOST_OUTCOME_CO_TRY(co_await sink(copy.made()));
    co_return count;
}

}  // namespace ombrex::services
