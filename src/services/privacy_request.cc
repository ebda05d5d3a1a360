// SPDX-License-Identifier: Apache-2.0
#include "services/privacy_request.h"

#include <algorithm>
#include <array>

#include "privacy/measures.h"
#include "services/tool_failure.h"

namespace ombrex::services {
namespace {

Result<void> refuse_recording(ports::UnitOfWork& unit, CallContext const& context) {
    BOOST_OUTCOME_TRY(auto recording, unit.recordings().of_call(context.company, context.call));
    if (!recording) return ok();
    recording->state = model::RecordingState::refused;
    return unit.recordings().update(*recording);
}

/// Which right of the policy a request is: each has its own deadline.
privacy::Right right_of(ports::PrivacyRequestKind kind) {
    using enum ports::PrivacyRequestKind;
    constexpr std::array rights{std::pair{erase, privacy::Right::erase}, std::pair{access, privacy::Right::access},
                                std::pair{no_recording, privacy::Right::object},
                                std::pair{object, privacy::Right::object}};
    auto const found = std::ranges::find(rights, kind, &decltype(rights)::value_type::first);
    return found != rights.end() ? found->second : privacy::Right::ask;
}

}  // namespace

Task<ports::ToolResult> record_privacy_request(Deps deps, CallContext context, ports::PrivacyRequest asked,
                                               Deadline deadline) {
    auto const today = std::chrono::floor<std::chrono::days>(context.now(deps.clock));
    model::PrivacyRequest const request{.id = model::RequestId{Id128::make(deps.random)},
                                        .company = context.company,
                                        .call = context.call,
                                        .kind = asked.kind,
                                        .name = asked.name,
                                        .phone = asked.phone,
                                        .status = "recorded",
                                        .answer_by = privacy::answer_by(deps.policy, right_of(asked.kind), today)};
    auto const erase_on = privacy::erase_after_event(deps.policy, privacy::Category::privacy_request);
    if (!erase_on) co_return failed(erase_on.error());
    auto const stored = co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            if (asked.kind == ports::PrivacyRequestKind::no_recording) {
                BOOST_OUTCOME_TRY(refuse_recording(unit, context));
            }
            return unit.notes().add(request, erase_on.value());
        },
        deadline);
    if (!stored) co_return failed(stored.error());
    co_return ports::PrivacyRequestRecorded{request.status, request.answer_by};
}

}  // namespace ombrex::services
