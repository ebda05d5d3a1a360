// SPDX-License-Identifier: Apache-2.0
#include "services/see_call.h"

#include "services/audit.h"
#include "services/role_view.h"

namespace ombrex::services {
namespace {

/// As the list does it: the first that gave one.
model::CallerName name_in(CallCard const& card) {
    for (auto const& one : card.appointments) {
        if (one.row.name != model::CallerName{}) return one.row.name;
    }
    return card.messages.empty() ? model::CallerName{} : card.messages.front().from;
}

}  // namespace

Task<Result<SeenCall>> see_call(Deps deps, model::Principal who, model::CallId call, Deadline deadline) {
    SeenCall out;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto row, unit.calls().find(who.company, call));
            BOOST_OUTCOME_TRY(out.card, gather_call_card(deps, unit, std::move(row)));
            BOOST_OUTCOME_TRY(out.messages, unit.messages().lines_of_call(who.company, call));
            return audit(deps, unit, who.company, who.actor, "call_seen", call.value());
        },
        deadline));
    out.line.call = out.card.call;
    out.line.insight = out.card.insight;
    if (out.card.recording) out.line.recording = out.card.recording->state;
    out.line.name = name_in(out.card);
    keep_from(who.role, out.line);
    keep_from(who.role, out.card);
    keep_from(who.role, out.messages);
    co_return out;
}

}  // namespace ombrex::services
