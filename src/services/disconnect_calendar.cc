// SPDX-License-Identifier: Apache-2.0
#include "services/disconnect_calendar.h"

#include "services/audit.h"
#include "services/erase_at_processor.h"
#include "services/receipt_id.h"

namespace ombrex::services {
namespace {

using privacy::Category;

Result<void> destroy(Deps const& deps, ports::UnitOfWork& unit, ports::DueRow const& row) {
    BOOST_OUTCOME_TRY(unit.retention().remove(row));
    model::Receipt receipt;
    receipt.id = receipt_id(deps.policy, row);
    receipt.company = row.company;
    receipt.category = row.category;
    receipt.subject = row.row;
    receipt.due = row.due;
    receipt.destroyed = deps.clock.now();
    auto const keep = privacy::erase_on(deps.policy, Category::audit_entry, receipt.destroyed, TimeZone::utc());
    return unit.retention().add(receipt, keep);
}

/// The policy says when: at once.
Result<void> disconnect(Deps const& deps, ports::UnitOfWork& unit, model::CalendarConnection const& connection,
                        std::string const& actor) {
    auto const now = deps.clock.now();
    auto const end = privacy::erase_on(deps.policy, Category::calendar_token, now, TimeZone::utc());
    ports::DueRow const row{Category::calendar_token, connection.company, connection.id.value(),
                            end.due().value_or(now)};
    if (end.kind() == privacy::EraseOn::Kind::at_once) {
        BOOST_OUTCOME_TRY(destroy(deps, unit, row));
    } else {
        BOOST_OUTCOME_TRY(unit.retention().make_due(row));
    }
    BOOST_OUTCOME_TRY(ask_to_take_back(deps, unit, connection));
    return audit(deps, unit, connection.company, actor, "calendar_disconnected", connection.id.value());
}

}  // namespace

Task<Result<void>> disconnect_calendar(Deps deps, model::Principal who, model::CalendarConnectionId id,
                                       Deadline deadline) {
    if (!may(who.role, model::Act::connect_calendar)) {
        co_return Error{Errc::denied, "only owners and admins disconnect a calendar"};
    }
    co_return co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto const connection, unit.calendars().find(who.company, id));
            return disconnect(deps, unit, connection, who.actor);
        },
        deadline);
}

Result<void> disconnect_all(Deps const& deps, ports::UnitOfWork& unit, model::CompanyId company,
                            std::string const& actor) {
    BOOST_OUTCOME_TRY(auto const connected, unit.calendars().of_company(company));
    for (auto const& one : connected) {
        BOOST_OUTCOME_TRY(disconnect(deps, unit, one, actor));
    }
    return ok();
}

}  // namespace ombrex::services
