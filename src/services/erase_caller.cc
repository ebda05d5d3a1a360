// SPDX-License-Identifier: Apache-2.0
#include "services/erase_caller.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/log.h"
#include "services/audit.h"
#include "services/caller_subject.h"
#include "services/erase_at_processor.h"
#include "services/post_room.h"

namespace ombrex::services {
namespace {

using model::RightsKind;
using privacy::Category;
constexpr std::size_t due_max = 4096;
constexpr std::size_t held_max = 1'000'000;
constexpr std::string_view begun = "the erasure began";

Result<void> none_goes_on(ports::UnitOfWork& unit, std::vector<ports::CallerRow> const& rows) {
    BOOST_OUTCOME_TRY(auto const live, unit.calls().unfinished());
    for (auto const& call : live) {
        if (std::ranges::find(rows, call.id.value(), &ports::CallerRow::row) == rows.end()) continue;
        return Error{Errc::conflict, "a call from that number goes on: try again when it has ended"};
    }
    return ok();
}

Result<CallerSubject> find_subject(ports::UnitOfWork& unit, CallerErasureOrder const& order) {
    BOOST_OUTCOME_TRY(auto out, find_caller(unit, {order.request, order.also, {RightsKind::erase, RightsKind::minor}}));
    bool const goes_on = out.request.words.reveal<privacy::Purpose::legal_duty>() == begun;
    if (out.rows.his.empty() && !out.rows.others.empty() && !goes_on) {
        return Error{Errc::invalid_input, "nothing is in that name: name a spelling you are sure of, or refuse it"};
    }
    return out;
}

/// In one transaction: no work on his rows goes on or begins any more, who got something is written down, and every
/// row is due. Whatever crashes or fails after that, the next run of erase_due finishes it.
Result<std::size_t> sentence(Deps const& deps, ports::UnitOfWork& unit, CallerSubject& subject) {
    std::size_t asked = 0;
    auto const now = deps.clock.now();
    BOOST_OUTCOME_TRY(auto const open, privacy::erase_after_event(deps.policy, Category::privacy_request));
    subject.request.words = model::RequestText{std::string{begun}};
    BOOST_OUTCOME_TRY(unit.rights().update(subject.request, open));
    BOOST_OUTCOME_TRY(none_goes_on(unit, subject.rows.his));
    for (auto const& row : subject.rows.his) {
        BOOST_OUTCOME_TRY(unit.jobs().drop(row.row, now));
        BOOST_OUTCOME_TRY(unit.retention().make_due({row.category, subject.request.company, row.row, now}));
        if (row.category != Category::call_metadata) continue;
        BOOST_OUTCOME_TRY(auto const some, ask_recipients(deps, unit, subject.request, model::CallId{row.row}));
        asked += some;
    }
    return asked;
}

std::vector<model::LetterId> letters_of(PersonRows const& rows) {
    std::vector<model::LetterId> out;
    for (auto const& row : rows.his) {
        if (row.category != Category::call_metadata) continue;
        auto const some = letters_about(model::CallId{row.row});
        out.insert(out.end(), some.begin(), some.end());
    }
    return out;
}

/// Requests of the same person, this one too.
Result<void> forget_requests(ports::UnitOfWork& unit, CallerSubject const& subject) {
    BOOST_OUTCOME_TRY(auto const all, unit.rights().all());
    for (auto const& one : all) {
        if (!is_of(subject, one)) continue;
        BOOST_OUTCOME_TRY(unit.rights().forget_name(one.company, one.id));
    }
    return ok();
}

/// How many of his rows are among those that a legal hold keeps.
std::size_t held_of(PersonRows const& rows, std::vector<ports::DueRow> const& held) {
    return static_cast<std::size_t>(std::ranges::count_if(held, [&](ports::DueRow const& row) {
        return std::ranges::any_of(
            rows.his, [&](ports::CallerRow const& his) { return his.category == row.category && his.row == row.row; });
    }));
}

std::string answer_of(CallerErasure const& erasure) {
    if (erasure.held == 0) return "erased; a receipt tells of each thing";
    return fmt::format("legal_hold: {} things stay until the hold ends; {} are erased, a receipt for each",
                       erasure.held, erasure.rows);
}

/// Nothing of that company is due and still there.
Task<Result<void>> nothing_is_left(Deps deps, model::CompanyId company) {
    BOOST_OUTCOME_CO_TRY(auto const due, co_await due_for_erasure(deps, deps.clock.now(), due_max));
    if (std::ranges::find(due, company, &ports::DueRow::company) == due.end()) co_return ok();
    co_return Error{Errc::unavailable, "not everything could be destroyed: the rest is tried again within the hour"};
}

}  // namespace

Task<Result<CallerErasure>> erase_caller(Deps deps, RecordingRoom room, ports::Mailer& outbox, CallerErasureOrder order,
                                         Deadline deadline) {
    CallerSubject subject;
    CallerErasure out;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(subject, find_subject(unit, order));
            BOOST_OUTCOME_TRY(out.recipients, sentence(deps, unit, subject));
            return audit(deps, unit, subject.request.company, order.actor, "caller_erasure_began",
                         order.request.value());
        },
        deadline));
    out.left = subject.rows.others.size();
    BOOST_OUTCOME_CO_TRY(out.mails, co_await outbox.forget(subject.request.company, letters_of(subject.rows)));
    if (auto const went = co_await erase_due(deps, room); !went) {
        log::warn("caller_erasure_not_finished", {log::Field::operator_text("why", went.error().detail)});
    }
    BOOST_OUTCOME_CO_TRY(co_await nothing_is_left(deps, subject.request.company));
    BOOST_OUTCOME_CO_TRY(auto const held, co_await held_from_erasure(deps, deps.clock.now(), held_max));
    out.held = held_of(subject.rows, held);
    out.rows = subject.rows.his.size() - out.held;
    if (out.held > 0) subject.request.refusal = model::Refusal::legal_hold;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(forget_requests(unit, subject));
            BOOST_OUTCOME_TRY(close_request(deps, unit, subject.request, answer_of(out)));
            return audit(deps, unit, subject.request.company, order.actor, "caller_erased", order.request.value());
        },
        deadline));
    co_return out;
}

}  // namespace ombrex::services
