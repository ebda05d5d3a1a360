// SPDX-License-Identifier: Apache-2.0
#include "services/converse.h"

#include "base/log.h"
#include "services/begin_browser_call.h"
#include "services/business_tools.h"
#include "services/call_recording.h"
#include "services/finish_call.h"
#include "services/spoken_events.h"
#include "services/transcript_keeper.h"
#include "services/transfer_desk.h"
#include "voice/dialogue_conversation.h"
#include "voice/mock_speech.h"
#include "voice/silent_speech.h"

namespace ombrex::services {
namespace {

using namespace std::chrono_literals;

/// Tells everybody who listens besides the keeper of the transcript.
class Listeners final : public ports::CallObserver {
public:
    Listeners(Switchboard const& board, LiveCall const& call, ports::CallObserver* caller) : caller_{caller} {
        for (auto const& watch : board.watches) watching_.push_back(watch(call));
    }
    void on(ports::CallNews const& news) override {
        if (caller_ != nullptr) caller_->on(news);
        for (auto const& one : watching_) one->on(news);
    }

private:
    std::vector<std::unique_ptr<ports::CallObserver>> watching_;
    ports::CallObserver* caller_;
};

LiveCall live_call(AnsweredCall const& call) {
    using enum model::ConsentMode;
    auto const mode = call.business.assistant.recording;
    LiveCall out{call.row.id, call.business.company, call.row.answered, call.row.caller};
    out.via = call.row.via;
    out.written = call.written;
    out.recording = mode == notice ? LiveRecording::on : mode == ask ? LiveRecording::asked : LiveRecording::off;
    return out;
}

/// `events`: whoever keeps what she makes of the call, or nobody.
std::unique_ptr<voice::Conversation> conversation(Switchboard const& board, AnsweredCall const& call,
                                                  SpokenEvents* events) {
    auto const& business = call.business;
    if (board.mock_conversation && !call.written) {
        auto const& humans = business.assistant.transfers;
        return std::make_unique<voice::MockConversation>(humans.empty() ? "" : humans.front().label);
    }
    auto const now = [&clock = board.deps.clock, zone = business.assistant.business.zone] {
        return zone.to_local(clock.now());
    };
    receptionist::Dialogue dialogue{business.assistant, call.row.caller, board.deps.random.below(1'000'000),
                                    business.duty};
    voice::DialogueConversation::Witness witness;
    if (events != nullptr) {
        witness = [events](std::size_t kept, auto const& event, auto const& made) {
            return events->take(kept, event, made);
        };
    }
    return std::make_unique<voice::DialogueConversation>(std::move(dialogue), now, std::move(witness));
}

/// Where the time went, turn by turn; says nothing of what was said.
void log_timings(model::CallId call, std::vector<ports::TurnTiming> const& timings) {
    for (auto const& turn : timings) {
        log::info("turn_timed", {{"call", call},
                                 {"turn", turn.turn},
                                 {"dictation", turn.dictation ? 1 : 0},
                                 {"gap_us", turn.gap().count()},
                                 {"end_of_turn_us", turn.end_of_turn.count()},
                                 {"recognition_us", turn.recognition.count()},
                                 {"receptionist_us", turn.receptionist.count()},
                                 {"synthesis_us", turn.synthesis.count()},
                                 {"path_us", turn.path.count()}});
    }
}

/// Stores how it ended, and says so in the log.
Task<void> finish(Switchboard& board, CallContext context, model::Call row, voice::CallResult result,
                  std::optional<model::Recording> recording, SpokenEvents* events) {
    row.duration = result.duration;
    row.outcome = result.agent.outcome.value_or(model::Outcome::abandoned);
    row.end_reason = result.reason;
    if (events != nullptr) {
        auto const by = Deadline::in(board.deps.clock, 10s);
        auto const kept = co_await keep_events(board.deps, context, events->ended(row), by);
        if (!kept) log::warn("events_not_kept", {{"call", row.id}});
    }
    auto const finished = co_await finish_call(board.deps, context, row, std::move(result.agent.transcript), recording,
                                               Deadline::in(board.deps.clock, 30s));
    if (!finished) log::error("call_not_finished", {{"call", row.id}});
    log_timings(row.id, result.agent.timings);
    log::info("call_ended", {{"call", row.id},
                             {"duration_ms", result.duration.count()},
                             {"packets_in", result.media.packets_in},
                             {"packets_lost", result.media.lost},
                             {"jitter_us", result.media.jitter.count()},
                             log::Field::operator_text("outcome", to_string(*row.outcome)),
                             log::Field::operator_text("reason", to_string(result.reason))});
    if (board.after_call) board.after_call();
}

}  // namespace

Task<void> converse(asio::any_io_executor strand, Switchboard& board, std::unique_ptr<AnsweredCall> call) {
    auto const& [business, row, leg, by_carrier, written] = *call;
    CallContext const context{business.company, row.id, business.assistant, row.answered};
    auto const& engines = written ? *board.written : *board.engines;
    auto* const begin = by_carrier ? begin_call : begin_browser_call;
    auto const begun = co_await begin(board.deps, context, row, Deadline::in(board.deps.clock, 5s));
    if (!begun) {
        log::error("call_not_stored", {{"call", row.id}, log::Field::operator_text("why", begun.error().detail)});
        leg->hang_up(ports::HangUp::failed);
        co_return;
    }
    TransferDesk desk{strand,
                      {.deps = board.deps,
                       .context = context,
                       .route = board.transfers && !written ? &*board.transfers : nullptr,
                       .pump = board.pump,
                       .voice = {engines.pool, engines.synthesizer}}};
    BusinessTools tools{board.deps, context, desk};
    TranscriptKeeper keeper{strand, board.deps, context,
                            std::make_unique<Listeners>(board, live_call(*call), leg->observer())};
    CallRecording recording{board.deps, board.room, context};
    auto const mode = business.assistant.recording;
    auto const options = written ? voice::SilentSpeech::patient(board.agent) : board.agent;
    std::unique_ptr<voice::Recorder> recorder;
    if (mode == model::ConsentMode::notice) {
        recorder = co_await recording.begin();
        if (!recorder) keeper.on(ports::CallState::recording_failed);
    }
    std::optional<SpokenEvents> events;
    if (board.keep_events) events.emplace(board.deps.clock, context, row.caller);
    voice::CallParts parts{.leg = std::move(call->leg),
                           .pump = board.pump,
                           .agent = std::make_unique<voice::LocalAgent>(
                               strand, engines, options, conversation(board, *call, events ? &*events : nullptr), tools,
                               keeper, board.deps.clock),
                           .recorder = std::move(recorder),
                           .observer = keeper,
                           .clock = board.deps.clock,
                           .begin_recorder = {},
                           .handover = &desk};
    if (mode == model::ConsentMode::ask) parts.begin_recorder = [&recording] { return recording.begin(); };
    auto const result = co_await voice::run_call(strand, std::move(parts), board.limits);
    co_await desk.close();
    co_await keeper.stop();
    co_await finish(board, context, row, result, recording.ended(result.recording), events ? &*events : nullptr);
}

}  // namespace ombrex::services
