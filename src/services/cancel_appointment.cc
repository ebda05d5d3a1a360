// SPDX-License-Identifier: Apache-2.0
#include "services/cancel_appointment.h"

#include "services/tell_business.h"
#include "services/tool_failure.h"

namespace ombrex::services {
namespace {

Result<ports::ToolResult> cancel(Deps const& deps, CallContext const& context, ports::CancelAppointment const& asked,
                                 ports::UnitOfWork& unit) {
    BOOST_OUTCOME_TRY(auto found, unit.appointments().with_reference(context.company, asked.reference));
    if (!found) return not_found("no such appointment");
    found->status = model::AppointmentStatus::cancelled;
    found->changed_in = context.call;
    BOOST_OUTCOME_TRY(unit.appointments().release(context.company, found->id));
    BOOST_OUTCOME_TRY(unit.appointments().update(*found));
    BOOST_OUTCOME_TRY(tell_deed(deps, unit, context, model::WebhookEvent::appointment_cancelled, found->id.value()));
    return ports::ToolResult{ports::Cancelled{found->reference, {found->at, found->staff, found->service}}};
}

}  // namespace

Task<ports::ToolResult> cancel_appointment(Deps deps, CallContext context, ports::CancelAppointment asked,
                                           Deadline deadline) {
    ports::ToolResult answer;
    auto const done = co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(answer, cancel(deps, context, asked, unit));
            return ok();
        },
        deadline);
    if (!done) co_return failed(done.error());
    co_return answer;
}

}  // namespace ombrex::services
