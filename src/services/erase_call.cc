// SPDX-License-Identifier: Apache-2.0
#include "services/erase_call.h"

#include "base/log.h"
#include "services/audit.h"
#include "services/call_rows.h"
#include "services/erase_at_processor.h"
#include "services/erase_due.h"
#include "services/post_room.h"
#include "services/receipt_id.h"

namespace ombrex::services {
namespace {

using Rows = std::vector<ports::DueRow>;

/// From here on nothing but its erasure helps.
Result<Rows> sentence(Deps const& deps, ports::UnitOfWork& unit, model::Principal const& who, model::CallId id) {
    auto const now = deps.clock.now();
    BOOST_OUTCOME_TRY(auto const call, unit.calls().find(who.company, id));
    if (!call.end_reason) return Error{Errc::conflict, "the call goes on"};
    BOOST_OUTCOME_TRY(auto const refs, rows_of_call(unit, call));
    Rows rows;
    for (auto const& ref : refs) {
        auto const& row = rows.emplace_back(ref.category, call.company, ref.row, now);
        BOOST_OUTCOME_TRY(unit.jobs().drop(row.row, now));
        BOOST_OUTCOME_TRY(unit.retention().make_due(row));
    }
    model::RightsRequest nobodys;  // the business does it of itself: no line of the register
    nobodys.company = who.company;
    BOOST_OUTCOME_TRY(ask_recipients(deps, unit, nobodys, id));
    BOOST_OUTCOME_TRY(audit(deps, unit, who.company, who.actor, "call_erased", id.value()));
    return rows;
}

Result<std::vector<model::Receipt>> receipts_of(Deps const& deps, ports::UnitOfWork& unit, Rows const& rows) {
    std::vector<model::Receipt> out;
    for (auto const& row : rows) {
        auto receipt = unit.retention().receipt(row.company, receipt_id(deps.policy, row));
        if (!receipt && receipt.error().code == Errc::not_found) {
            return Error{Errc::unavailable, "not everything of a call could be destroyed: it is tried again"};
        }
        BOOST_OUTCOME_TRY(auto const one, std::move(receipt));
        out.push_back(one);
    }
    return out;
}

}  // namespace

Task<Result<std::vector<model::Receipt>>> erase_call(Deps deps, RecordingRoom room, ports::Mailer& outbox,
                                                     model::Principal who, model::CallId call, Deadline deadline) {
    if (!may(who.role, model::Act::erase_calls)) co_return Error{Errc::denied, "owners and admins erase calls"};
    Rows rows;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(rows, sentence(deps, unit, who, call));
            return ok();
        },
        deadline));
    BOOST_OUTCOME_CO_TRY(co_await outbox.forget(who.company, letters_about(call)));
    if (auto const went = co_await erase_due(deps, room); !went) {
        log::warn("call_erasure_not_finished", {log::Field::operator_text("why", went.error().detail)});
    }
    std::vector<model::Receipt> out;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(out, receipts_of(deps, unit, rows));
            return ok();
        },
        deadline));
    co_return out;
}

}  // namespace ombrex::services
