// SPDX-License-Identifier: Apache-2.0
#include "services/take_message.h"

#include "services/tool_failure.h"

namespace ombrex::services {

Task<ports::ToolResult> take_message(Deps deps, CallContext context, ports::TakeMessage asked, Deadline deadline) {
    model::Message const message{.id = model::MessageId{Id128::make(deps.random)},
                                 .company = context.company,
                                 .call = context.call,
                                 .addressee = asked.addressee,
                                 .from = asked.from,
                                 .callback = asked.callback,
                                 .text = asked.text,
                                 .urgency = asked.urgency};
    auto const erase_on =
        privacy::erase_on(deps.policy, privacy::Category::message, context.answered, context.assistant.business.zone);
    auto const stored = co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) { return unit.messages().add(message, erase_on); }, deadline);
    if (!stored) co_return failed(stored.error());
    co_return ports::MessageTaken{message.id};
}

}  // namespace ombrex::services
