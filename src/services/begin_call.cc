// SPDX-License-Identifier: Apache-2.0
#include "services/begin_call.h"

#include "privacy/measures.h"
#include "services/begin_browser_call.h"
#include "services/call_disclosure.h"

namespace ombrex::services {

using privacy::Category;

namespace {

privacy::EraseOn end_of(Deps const& deps, CallContext const& context) {
    return privacy::erase_soonest(deps.policy, Category::call_metadata, {Category::caller_number}, context.answered,
                                  context.assistant.business.zone);
}

}  // namespace

Task<Result<void>> begin_call(Deps deps, CallContext context, model::Call call, Deadline deadline) {
    co_return co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(unit.calls().begin(call, end_of(deps, context)));
            return disclose_call(deps, unit, context);
        },
        deadline);
}

Task<Result<void>> begin_browser_call(Deps deps, CallContext context, model::Call call, Deadline deadline) {
    co_return co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) { return unit.calls().begin(call, end_of(deps, context)); }, deadline);
}

Task<Result<BegunRecording>> begin_recording(Deps deps, CallContext context, crypto::KeyRing& keys, Deadline deadline) {
    model::Recording recording;
    recording.id = model::RecordingId{Id128::make(deps.random)};
    recording.company = context.company;
    recording.call = context.call;
    auto const erase_on =
        privacy::erase_on(deps.policy, Category::call_recording, context.answered, context.assistant.business.zone);
    std::optional<crypto::SealKey> key;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto made,
                              keys.create(context.company.value(), {crypto::KeyKind::recording, recording.id.value()}));
            key.emplace(std::move(made));
            return unit.recordings().add(recording, erase_on);
        },
        deadline));
    co_return BegunRecording{recording, std::move(*key)};
}

}  // namespace ombrex::services
