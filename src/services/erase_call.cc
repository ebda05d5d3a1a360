// SPDX-License-Identifier: Apache-2.0
#include "services/erase_call.h"

#include "base/log.h"
#include "services/audit.h"
#include "services/erase_at_processor.h"
#include "services/erase_due.h"
#include "services/post_room.h"
#include "services/receipt_id.h"

namespace ombrex::services {
namespace {

using privacy::Category;
using Rows = std::vector<ports::DueRow>;

/// Whether there is such a row; any other error is one.
template <class T>
Result<bool> is_there(Result<T> const& read) {
    if (read) return true;
    if (read.error().code == Errc::not_found) return false;
    return read.error();
}

Result<Rows> rows_of(ports::UnitOfWork& unit, model::Call const& call, TimePoint now) {
    Rows out;
    auto const add = [&](Category category, Id128 row) { out.push_back({category, call.company, row, now}); };
    BOOST_OUTCOME_TRY(auto const recording, unit.recordings().of_call(call.company, call.id));
    if (recording) add(Category::call_recording, recording->id.value());
    BOOST_OUTCOME_TRY(auto const said, is_there(unit.calls().transcript(call.company, call.id)));
    if (said) add(Category::transcript, call.id.value());
    BOOST_OUTCOME_TRY(auto const judged, is_there(unit.calls().insight(call.company, call.id)));
    if (judged) add(Category::insight, call.id.value());
    BOOST_OUTCOME_TRY(auto const messages, unit.messages().of_call(call.company, call.id));
    for (auto const& message : messages) add(Category::message, message.id.value());
    add(Category::call_metadata, call.id.value());
    return out;
}

/// From here on nothing but its erasure helps.
Result<Rows> sentence(Deps const& deps, ports::UnitOfWork& unit, model::Principal const& who, model::CallId id) {
    auto const now = deps.clock.now();
    BOOST_OUTCOME_TRY(auto const call, unit.calls().find(who.company, id));
    if (!call.end_reason) return Error{Errc::conflict, "the call goes on"};
    BOOST_OUTCOME_TRY(auto rows, rows_of(unit, call, now));
    for (auto const& row : rows) {
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
