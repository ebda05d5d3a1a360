// SPDX-License-Identifier: Apache-2.0
#include "services/check_availability.h"

#include "scheduling/calendar.h"
#include "services/tool_failure.h"

namespace ombrex::services {

Task<ports::ToolResult> check_availability(Deps deps, CallContext context, ports::CheckAvailability asked,
                                           Deadline deadline) {
    auto const* service = context.assistant.service(asked.service);
    if (service == nullptr) co_return not_found("no such service");
    if (asked.staff && context.assistant.staff_member(*asked.staff) == nullptr) co_return not_found("no such person");

    auto const now = context.now(deps.clock);
    ports::Availability out;
    auto const read = co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto busy,
                              unit.appointments().busy(context.company, asked.from, asked.to + service->length,
                                                       deps.clock.now(), model::AppointmentId{}));
            scheduling::Calendar const calendar{context.assistant, busy, now};
            out.slots =
                calendar.free(*service, asked.staff.value_or(""), asked.from, asked.to, ports::availability_max);
            return ok();
        },
        deadline);
    if (!read) co_return failed(read.error());
    co_return out;
}

}  // namespace ombrex::services
