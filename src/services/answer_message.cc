// SPDX-License-Identifier: Apache-2.0
#include "services/answer_message.h"

#include "services/audit.h"
#include "services/role_view.h"

namespace ombrex::services {

Task<Result<ports::MessageLine>> answer_message(Deps deps, model::Principal who, model::MessageId message,
                                                bool answered, Deadline deadline) {
    ports::MessageLine out;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(out, unit.messages().find(who.company, message));
            if (!may(who.role, model::Act::answer_messages)) return Error{Errc::denied, "a viewer answers none"};
            if (out.answered.has_value() == answered) return ok();
            out.answered = answered ? std::optional{deps.clock.now()} : std::nullopt;
            BOOST_OUTCOME_TRY(unit.messages().set_answered(who.company, message, out.answered));
            auto const* const what = answered ? "message_answered" : "message_reopened";
            return audit(deps, unit, who.company, who.actor, what, message.value());
        },
        deadline));
    keep_from(who.role, out);
    co_return out;
}

}  // namespace ombrex::services
