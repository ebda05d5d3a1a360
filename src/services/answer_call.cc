// SPDX-License-Identifier: Apache-2.0
#include "services/answer_call.h"

#include "base/log.h"
#include "receptionist/dialogue.h"
#include "services/begin_call.h"
#include "services/business_tools.h"
#include "services/finish_call.h"
#include "services/transcript_keeper.h"
#include "voice/dialogue_conversation.h"
#include "voice/echo_agent.h"
#include "voice/mock_speech.h"
#include "voice/recording_binding.h"

namespace ombrex::services {
namespace {

using namespace std::chrono_literals;
constexpr std::chrono::seconds retry_after{10};

/// Joining a human needs a second leg, which this version does not have: the receptionist takes a message instead.
class NoTransferLine final : public ports::TransferLine {
public:
    Task<model::TransferResult> join(model::TransferRule const&, std::string, Deadline) override {
        co_return model::TransferResult::refused;
    }
};

struct Business {
    model::CompanyId company;
    model::Assistant assistant;
};

/// Whom the number belongs to. not_found: nobody.
Task<Result<Business>> business_of(Switchboard& board, std::string called) {
    Business out;
    BOOST_OUTCOME_CO_TRY(co_await board.deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto company, unit.companies().answering(called));
            if (!company) company = board.everybody;
            if (!company) return Error{Errc::not_found, "no such number"};
            out.company = *company;
            BOOST_OUTCOME_TRY(out.assistant, unit.companies().assistant(*company));
            return ok();
        },
        Deadline::in(board.deps.clock, 5s)));
    co_return out;
}

std::optional<model::CallerPhone> caller_of(ports::CallOffer const& offer) {
    if (!offer.caller) return std::nullopt;
    auto const number = model::PhoneNumber::parse(offer.caller->reveal<privacy::Purpose::serve_call>());
    if (!number) return std::nullopt;
    return model::CallerPhone{number.value()};
}

std::unique_ptr<voice::Conversation> conversation(Switchboard const& board, Business const& business,
                                                  model::Caller const& caller) {
    if (board.mock_conversation) return std::make_unique<voice::MockConversation>();
    auto const now = [&clock = board.deps.clock, zone = business.assistant.business.zone] {
        return zone.to_local(clock.now());
    };
    receptionist::Dialogue dialogue{business.assistant, caller, board.deps.random.below(1'000'000)};
    return std::make_unique<voice::DialogueConversation>(std::move(dialogue), now);
}

/// The recorder of a call whose business has chosen a consent mode; none where it has not, or where the disk refuses:
/// the call is taken all the same.
Task<std::unique_ptr<voice::Recorder>> recorder_for(Switchboard& board, CallContext context,
                                                    std::optional<model::Recording>& row) {
    if (context.assistant.recording == model::ConsentMode::off) co_return nullptr;
    auto begun = co_await begin_recording(board.deps, context, board.room.keys, Deadline::in(board.deps.clock, 5s));
    if (!begun) co_return nullptr;
    row = begun.value().recording;
    auto file = board.room.spool.create(row->id);
    if (!file) {
        log::error("recording_not_started",
                   {{"call", context.call}, log::Field::operator_text("why", file.error().detail)});
        row->state = model::RecordingState::failed;
        co_return nullptr;
    }
    voice::Recorder::Start start{std::move(file.value()), std::move(begun.value().key),
                                 voice::recording_binding(row->company, row->id)};
    auto recorder = voice::Recorder::start(std::move(start), board.deps.random);
    if (!recorder) co_return nullptr;
    co_return std::move(recorder.value());
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

/// Speaks with the caller and stores what came of it.
Task<void> converse(asio::any_io_executor strand, Switchboard& board, Business business, model::Call row,
                    std::unique_ptr<ports::CallLeg> leg) {
    CallContext const context{business.company, row.id, business.assistant, row.answered};
    auto const begun = co_await begin_call(board.deps, context, row, Deadline::in(board.deps.clock, 5s));
    if (!begun) {
        log::error("call_not_stored", {{"call", row.id}, log::Field::operator_text("why", begun.error().detail)});
        leg->hang_up(ports::HangUp::failed);
        co_return;
    }
    NoTransferLine line;
    BusinessTools tools{board.deps, context, line};
    TranscriptKeeper keeper{strand, board.deps, context, board.watch ? board.watch(row.id) : nullptr};
    std::optional<model::Recording> recording;
    auto recorder = co_await recorder_for(board, context, recording);
    voice::CallParts parts{.leg = std::move(leg),
                           .pump = board.pump,
                           .agent = std::make_unique<voice::LocalAgent>(strand, *board.engines, board.agent,
                                                                        conversation(board, business, row.caller),
                                                                        tools, keeper, board.deps.clock),
                           .recorder = std::move(recorder),
                           .observer = keeper,
                           .clock = board.deps.clock};
    auto const result = co_await voice::run_call(strand, std::move(parts), board.limits);
    co_await keeper.stop();

    row.duration = result.duration;
    row.outcome = result.agent.outcome.value_or(model::Outcome::abandoned);
    row.end_reason = result.reason;
    if (recording && result.recording) recording->length = result.recording->length;
    auto const finished = co_await finish_call(board.deps, context, row, result.agent.transcript, recording,
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

Task<void> echo(asio::any_io_executor strand, Switchboard& board, std::unique_ptr<ports::IncomingCall> call) {
    auto leg = co_await call->answer();
    if (!leg) co_return;
    SilentObserver nobody;
    voice::CallParts parts{.leg = std::move(leg.value()),
                           .pump = board.pump,
                           .agent = std::make_unique<voice::EchoAgent>(),
                           .recorder = nullptr,
                           .observer = nobody,
                           .clock = board.deps.clock};
    static_cast<void>(co_await voice::run_call(strand, std::move(parts), board.limits));
}

Task<void> ring(std::unique_ptr<ports::IncomingCall> call) {
    call->ring();
    static_cast<void>(co_await call->ended());
}

}  // namespace

Task<void> answer_call(asio::any_io_executor strand, Switchboard& board, std::unique_ptr<ports::IncomingCall> call) {
    auto const& offer = call->offer();
    if (board.live.full()) co_return call->refuse(ports::Refusal::overload, retry_after);
    if (offer.called == ring_number) co_return co_await ring(std::move(call));
    if (offer.called == echo_number) co_return co_await echo(strand, board, std::move(call));

    auto business = co_await business_of(board, offer.called);
    if (!business) {
        bool const unknown = business.error().code == Errc::not_found;
        co_return call->refuse(unknown ? ports::Refusal::unknown_number : ports::Refusal::overload, retry_after);
    }
    if (!board.engines) co_return call->refuse(ports::Refusal::unavailable);
    if (board.live.full(business.value().company)) co_return call->refuse(ports::Refusal::busy);
    auto seat = board.engines->pool.admit();
    if (!seat) co_return call->refuse(ports::Refusal::overload, retry_after);
    LiveCalls::Place const place{board.live, business.value().company};

    model::Call row;
    row.id = model::CallId{Id128::make(board.deps.random)};
    row.company = business.value().company;
    row.protocol_id = offer.call_id;
    row.caller.number = caller_of(offer);
    auto leg = co_await call->answer();
    if (!leg) co_return;  // the caller was quicker
    row.answered = board.deps.clock.now();
    log::info("call_answered", {{"call", row.id}});
    co_await converse(strand, board, std::move(business.value()), std::move(row), std::move(leg.value()));
}

}  // namespace ombrex::services
