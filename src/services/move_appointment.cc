// SPDX-License-Identifier: Apache-2.0
#include "services/move_appointment.h"

#include "scheduling/calendar.h"
#include "services/next_free.h"
#include "services/tell_business.h"
#include "services/tool_failure.h"

namespace ombrex::services {
namespace {

Result<ports::ToolResult> move(Deps const& deps, CallContext const& context, ports::MoveAppointment const& asked,
                               ports::UnitOfWork& unit) {
    BOOST_OUTCOME_TRY(auto found, unit.appointments().with_reference(context.company, asked.reference));
    if (!found || found->status == model::AppointmentStatus::cancelled) return not_found("no such appointment");
    auto& appointment = *found;
    auto const* service = context.assistant.service(appointment.service);
    if (service == nullptr) return not_found("the service is no longer offered");

    auto const until = asked.at + service->length + service->buffer;
    auto const now = deps.clock.now();
    BOOST_OUTCOME_TRY(auto busy, unit.appointments().busy(context.company, asked.at, until, now, appointment.id));
    scheduling::Calendar const calendar{context.assistant, busy, context.now(deps.clock)};
    model::Slot const wanted{asked.at, appointment.staff, appointment.service};
    auto const verdict = calendar.check(wanted);
    if (verdict != scheduling::Verdict::free) {
        BOOST_OUTCOME_TRY(auto instead, next_free(deps, context, unit, wanted));
        return refused(verdict, std::move(instead));
    }
    BOOST_OUTCOME_TRY(unit.appointments().release(context.company, appointment.id));
    BOOST_OUTCOME_TRY(unit.appointments().claim(context.company, appointment.staff, scheduling::cells(asked.at, until),
                                                appointment.id, std::nullopt, now));
    appointment.at = asked.at;
    appointment.status = model::AppointmentStatus::moved;
    appointment.changed_in = context.call;
    BOOST_OUTCOME_TRY(unit.appointments().update(appointment));
    BOOST_OUTCOME_TRY(tell_deed(deps, unit, context, model::WebhookEvent::appointment_moved, appointment.id.value()));
    return ports::ToolResult{ports::Booked{appointment.id, appointment.reference, wanted}};
}

}  // namespace

Task<ports::ToolResult> move_appointment(Deps deps, CallContext context, ports::MoveAppointment asked,
                                         Deadline deadline) {
    ports::ToolResult answer;
    auto const done = co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(answer, move(deps, context, asked, unit));
            return ok();
        },
        deadline);
    if (!done) co_return failed(done.error());
    co_return answer;
}

}  // namespace ombrex::services
