// SPDX-License-Identifier: Apache-2.0
#include "services/finish_call.h"

#include "services/follow_up.h"
#include "services/job_kinds.h"
#include "services/without_cards.h"

namespace ombrex::services {
namespace {

using privacy::Category;

/// What follows every call that ended, however it ended.
Result<void> add_jobs(Deps const& deps, ports::UnitOfWork& unit, model::Call const& call,
                      std::optional<model::Recording> const& recording) {
    if (recording && recording->state == model::RecordingState::recording) {
        BOOST_OUTCOME_TRY(follow_up(deps, unit, save_recording_job, call.company, recording->id.value()));
    }
    if (recording && recording->state == model::RecordingState::refused) {
        BOOST_OUTCOME_TRY(follow_up(deps, unit, destroy_recording_job, call.company, recording->id.value()));
    }
    return follow_up(deps, unit, make_insight_job, call.company, call.id.value());
}

privacy::EraseOn transcript_until(Deps const& deps, CallContext const& context) {
    return privacy::erase_on(deps.policy, Category::transcript, context.answered, context.assistant.business.zone);
}

Result<void> finish_interrupted(Deps const& deps, ports::UnitOfWork& unit, model::Call call) {
    BOOST_OUTCOME_TRY(auto const recording, unit.recordings().of_call(call.company, call.id));
    auto const turns = unit.calls().transcript(call.company, call.id);
    // The best that is known: when the last sentence began. The recording says more once it is saved.
    if (turns && !turns.value().empty()) call.duration = turns.value().back().at;
    call.outcome = model::Outcome::abandoned;
    call.end_reason = model::EndReason::error;
    BOOST_OUTCOME_TRY(unit.calls().finish(call));
    return add_jobs(deps, unit, call, recording);
}

}  // namespace

Task<Result<void>> keep_transcript(Deps deps, CallContext context, model::Transcript turns, Deadline deadline) {
    auto const erase_on = transcript_until(deps, context);
    turns = without_cards(std::move(turns));
    co_return co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) {
            return unit.calls().put_transcript(context.company, context.call, turns, erase_on);
        },
        deadline);
}

Task<Result<void>> keep_events(Deps deps, CallContext context, model::EventLog events, Deadline deadline) {
    auto const erase_on = transcript_until(deps, context);
    co_return co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            auto kept = unit.calls().put_events(context.company, context.call, events);
            if (kept || kept.error().code != Errc::not_found) return kept;
            BOOST_OUTCOME_TRY(unit.calls().put_transcript(context.company, context.call, {}, erase_on));
            return unit.calls().put_events(context.company, context.call, events);
        },
        deadline);
}

Task<Result<void>> finish_call(Deps deps, CallContext context, model::Call ended, model::Transcript turns,
                               std::optional<model::Recording> recording, Deadline deadline) {
    auto const erase_on = transcript_until(deps, context);
    turns = without_cards(std::move(turns));
    co_return co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(unit.calls().finish(ended));
            BOOST_OUTCOME_TRY(unit.calls().put_transcript(context.company, context.call, turns, erase_on));
            if (recording) {
                BOOST_OUTCOME_TRY(unit.recordings().update(*recording));
            }
            return add_jobs(deps, unit, ended, recording);
        },
        deadline);
}

Task<Result<std::size_t>> finish_interrupted_calls(Deps deps, Deadline deadline) {
    std::size_t finished = 0;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto const calls, unit.calls().unfinished());
            for (auto const& call : calls) {
                BOOST_OUTCOME_TRY(finish_interrupted(deps, unit, call));
                ++finished;
            }
            return ok();
        },
        deadline));
    co_return finished;
}

}  // namespace ombrex::services
