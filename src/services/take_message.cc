// SPDX-License-Identifier: Apache-2.0
#include "services/take_message.h"

#include "privacy/measures.h"
#include "services/tell_business.h"
#include "services/tool_failure.h"
#include "services/without_cards.h"

namespace ombrex::services {

Task<ports::ToolResult> take_message(Deps deps, CallContext context, ports::TakeMessage asked, Deadline deadline) {
    model::Message const taken{.id = model::MessageId{Id128::make(deps.random)},
                               .company = context.company,
                               .call = context.call,
                               .addressee = asked.addressee,
                               .from = without_cards(asked.from),
                               .callback = asked.callback,
                               .text = without_cards(asked.text),
                               .urgency = asked.urgency};
    using enum privacy::Category;
    auto const erase_on = privacy::erase_soonest(deps.policy, message, {caller_name, caller_contact, caller_number},
                                                 context.answered, context.assistant.business.zone);
    auto const stored = co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(unit.messages().add(taken, erase_on));
            return tell_deed(deps, unit, context, model::WebhookEvent::message_taken, taken.id.value());
        },
        deadline);
    if (!stored) co_return failed(stored.error());
    co_return ports::MessageTaken{taken.id};
}

}  // namespace ombrex::services
