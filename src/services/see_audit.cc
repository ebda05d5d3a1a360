// SPDX-License-Identifier: Apache-2.0
#include "services/see_audit.h"

namespace ombrex::services {

Task<Result<AuditPage>> see_audit(Deps deps, model::Principal who, long long before, std::size_t limit,
                                  Deadline deadline) {
    if (!may(who.role, model::Act::see_audit)) co_return Error{Errc::denied, "only an owner or admin reads the log"};
    AuditPage out;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(out.entries, unit.audit().of_company(who.company, before, limit + 1));
            BOOST_OUTCOME_TRY(auto const users, unit.users().of_company(who.company));
            for (auto const& user : users) out.users.emplace(model::principal_of(user).actor, user.name);
            BOOST_OUTCOME_TRY(auto const keys, unit.api_keys().of_company(who.company));
            for (auto const& key : keys) out.keys.emplace("key:" + key.id.value().to_string(), key.label);
            return ok();
        },
        deadline));
    out.more = out.entries.size() > limit;
    if (out.more) out.entries.pop_back();
    co_return out;
}

}  // namespace ombrex::services
