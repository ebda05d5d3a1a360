// SPDX-License-Identifier: Apache-2.0
#include "services/see_held.h"

#include "services/audit.h"

namespace ombrex::services {
namespace {

constexpr std::size_t rows_shown = 25;

}  // namespace

Task<Result<ports::HeldPage>> see_held(Deps deps, model::Principal who, model::ArchivePart part,
                                       std::optional<std::string> after, Deadline deadline) {
    bool const all = who.user && may(who.role, model::Act::manage_users);
    if (!who.user) co_return Error{Errc::denied, "what is held about a person is for that person"};
    ports::HeldQuery query;
    query.company = who.company;
    query.part = part;
    query.by = all ? ports::HeldQuery::By::account : ports::HeldQuery::By::user;
    query.id = who.user->value();
    query.after = std::move(after);
    query.limit = rows_shown;
    ports::HeldPage out;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(out, unit.holdings().page(query));
            if (query.after) return ok();
            return audit(deps, unit, who.company, who.actor, "held_seen", who.user->value());
        },
        deadline));
    co_return out;
}

}  // namespace ombrex::services
