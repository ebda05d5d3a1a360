// SPDX-License-Identifier: Apache-2.0
#include "services/list_messages.h"

#include "services/audit_list.h"
#include "services/role_view.h"

namespace ombrex::services {

Task<Result<MessagePage>> list_messages(Deps deps, model::Principal who, MessageFilter filter, Deadline deadline) {
    MessagePage out;
    ports::MessageQuery const query{
        .company = who.company, .open = filter.open, .after = filter.after, .limit = filter.limit + 1};
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(out.messages, unit.messages().page(query));
            return audit_list(deps, unit, who, "messages_listed");
        },
        deadline));
    if (out.messages.size() > filter.limit) {
        out.messages.resize(filter.limit);
        out.next = out.messages.back().place();
    }
    keep_from(who.role, out.messages);
    co_return out;
}

}  // namespace ombrex::services
