// SPDX-License-Identifier: Apache-2.0
#include "services/report_emergency.h"

#include "services/tool_failure.h"

namespace ombrex::services {

Task<ports::ToolResult> report_emergency(Deps deps, CallContext context, ports::ReportEmergency asked,
                                         Deadline deadline) {
    model::EmergencyNote const note{context.company, context.call, asked.kind, asked.advised_number};
    auto const erase_on = privacy::erase_on(deps.policy, privacy::Category::call_metadata, context.answered,
                                            context.assistant.business.zone);
    auto const stored = co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) { return unit.notes().add(note, erase_on); }, deadline);
    if (!stored) co_return failed(stored.error());
    co_return ports::EmergencyReported{};
}

}  // namespace ombrex::services
