// SPDX-License-Identifier: Apache-2.0
#include "services/transfer_call.h"

#include <algorithm>

#include "services/tool_failure.h"

namespace ombrex::services {

Task<ports::ToolResult> transfer_call(Deps deps, CallContext context, ports::TransferLine& line,
                                      ports::TransferCall asked, Deadline deadline) {
    auto const rule = std::ranges::find(context.assistant.transfers, asked.label, &model::TransferRule::label);
    if (rule == context.assistant.transfers.end()) co_return not_found("no such transfer");

    auto const result =
        co_await line.join(*rule, asked.brief, deadline);  // not inside the braces: GCC 12 destroys them twice
    model::TransferAttempt const attempt{context.company, context.call, asked.label, result};
    auto const erase_on = privacy::erase_on(deps.policy, privacy::Category::call_metadata, context.answered,
                                            context.assistant.business.zone);
    auto const stored = co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) { return unit.notes().add(attempt, erase_on); }, deadline);
    if (!stored) co_return failed(stored.error());
    co_return ports::Transferred{attempt.result};
}

}  // namespace ombrex::services
