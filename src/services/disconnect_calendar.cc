// SPDX-License-Identifier: Apache-2.0
#include "services/disconnect_calendar.h"

#include "services/audit.h"
#include "services/erase_at_processor.h"
#include "services/receipt_id.h"
#include "services/write_receipts.h"

namespace ombrex::services {
namespace {

using privacy::Category;

Result<void> destroy(Deps const& deps, ports::UnitOfWork& unit, ports::DueRow const& row, std::string const& actor) {
    BOOST_OUTCOME_TRY(unit.retention().remove(row));
    model::Receipt receipt;
    receipt.id = receipt_id(deps.policy, row);
    receipt.company = row.company;
    receipt.category = row.category;
    receipt.subject = row.row;
    receipt.due = row.due;
    receipt.destroyed = deps.clock.now();
    return write_receipts(deps, unit, actor, {receipt});
}

/// The policy says when: at once.
Result<GoneCalendar> disconnect(Deps const& deps, ports::UnitOfWork& unit, model::CalendarConnection connection,
                                std::string const& actor) {
    auto const now = deps.clock.now();
    auto const end = privacy::erase_on(deps.policy, Category::calendar_token, now, TimeZone::utc());
    ports::DueRow const row{Category::calendar_token, connection.company, connection.id.value(),
                            end.due().value_or(now)};
    if (end.kind() == privacy::EraseOn::Kind::at_once) {
        BOOST_OUTCOME_TRY(destroy(deps, unit, row, actor));
    } else {
        BOOST_OUTCOME_TRY(unit.retention().make_due(row));
    }
    BOOST_OUTCOME_TRY(auto const asked, ask_to_take_back(deps, unit, connection));
    BOOST_OUTCOME_TRY(audit(deps, unit, connection.company, actor, "calendar_disconnected", connection.id.value()));
    return GoneCalendar{std::move(connection), asked};
}

}  // namespace

Task<Result<Disconnected>> disconnect_calendar(Deps deps, CalendarProviders providers, model::Principal who,
                                               model::CalendarConnectionId id, Deadline deadline) {
    if (!may(who.role, model::Act::connect_calendar)) {
        co_return Error{Errc::denied, "only owners and admins disconnect a calendar"};
    }
    std::vector<GoneCalendar> gone;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto connection, unit.calendars().find(who.company, id));
            BOOST_OUTCOME_TRY(auto const one, disconnect(deps, unit, std::move(connection), who.actor));
            gone.assign(1, one);
            return ok();
        },
        deadline));
    auto const provider = gone.front().connection.provider;
    auto const answers = co_await hand_back_all(deps, std::move(providers), std::move(gone), who.actor, deadline);
    co_return Disconnected{provider, answers.front()};
}

Result<std::vector<GoneCalendar>> disconnect_all(Deps const& deps, ports::UnitOfWork& unit, model::CompanyId company,
                                                 std::string const& actor) {
    BOOST_OUTCOME_TRY(auto connected, unit.calendars().of_company(company));
    std::vector<GoneCalendar> gone;
    for (auto& one : connected) {
        BOOST_OUTCOME_TRY(auto out, disconnect(deps, unit, std::move(one), actor));
        gone.push_back(std::move(out));
    }
    return gone;
}

}  // namespace ombrex::services
