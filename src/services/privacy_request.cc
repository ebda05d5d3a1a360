// SPDX-License-Identifier: Apache-2.0
#include "services/privacy_request.h"

#include <algorithm>
#include <array>

#include "services/rights_register.h"
#include "services/tool_failure.h"
#include "services/without_cards.h"

namespace ombrex::services {
namespace {

Result<void> refuse_recording(ports::UnitOfWork& unit, CallContext const& context) {
    BOOST_OUTCOME_TRY(auto recording, unit.recordings().of_call(context.company, context.call));
    if (!recording) return ok();
    recording->state = model::RecordingState::refused;
    return unit.recordings().update(*recording);
}

/// What a caller may ask by name, as the register calls it.
model::RightsKind kind_of(ports::PrivacyRequestKind kind) {
    using enum ports::PrivacyRequestKind;
    constexpr std::array kinds{std::pair{erase, model::RightsKind::erase}, std::pair{access, model::RightsKind::access},
                               std::pair{no_recording, model::RightsKind::no_recording}};
    auto const found = std::ranges::find(kinds, kind, &decltype(kinds)::value_type::first);
    return found != kinds.end() ? found->second : model::RightsKind::object;
}

}  // namespace

Task<ports::ToolResult> record_privacy_request(Deps deps, CallContext context, ports::PrivacyRequest asked,
                                               Deadline deadline) {
    auto const today = std::chrono::floor<std::chrono::days>(context.now(deps.clock));
    model::RightsRequest request;
    request.company = context.company;
    request.call = context.call;
    request.kind = kind_of(asked.kind);
    request.name = without_cards(asked.name);
    request.phone = asked.phone;
    auto const stored = co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            if (asked.kind == ports::PrivacyRequestKind::no_recording) {
                BOOST_OUTCOME_TRY(refuse_recording(unit, context));
            }
            BOOST_OUTCOME_TRY(request, enter_request(deps, unit, std::move(request), today));
            return ok();
        },
        deadline);
    if (!stored) co_return failed(stored.error());
    co_return ports::PrivacyRequestRecorded{"recorded", request.answer_by};
}

}  // namespace ombrex::services
