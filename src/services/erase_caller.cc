// SPDX-License-Identifier: Apache-2.0
#include "services/erase_caller.h"

#include <algorithm>

#include "base/log.h"
#include "services/audit.h"
#include "services/caller_rows.h"
#include "services/erase_at_processor.h"
#include "services/post_room.h"

namespace ombrex::services {
namespace {

using model::RightsKind;
using model::RightsRequest;
using model::RightsState;
using privacy::Category;
constexpr std::size_t due_max = 4096;
constexpr std::string_view begun = "the erasure began";

Result<void> may_be_done(RightsRequest const& request) {
    bool const erases = request.kind == RightsKind::erase || request.kind == RightsKind::minor;
    if (!erases || request.user != model::UserId{}) {
        return Error{Errc::invalid_input, "that request asks for something else than a caller's erasure"};
    }
    if (request.closed) return Error{Errc::conflict, "that request is closed"};
    if (request.state == RightsState::proof_wanted) {
        return Error{Errc::denied, "who asks has not shown that it is his: prove it first, or refuse it"};
    }
    return ok();
}

Result<void> none_goes_on(ports::UnitOfWork& unit, std::vector<ports::CallerRow> const& rows) {
    BOOST_OUTCOME_TRY(auto const live, unit.calls().unfinished());
    for (auto const& call : live) {
        if (std::ranges::find(rows, call.id.value(), &ports::CallerRow::row) == rows.end()) continue;
        return Error{Errc::conflict, "a call from that number goes on: try again when it has ended"};
    }
    return ok();
}

/// What is known of who asks, and what is his.
struct Subject {
    RightsRequest request;
    std::vector<model::CallerName> names;
    PersonRows rows;
};

Result<Subject> find_subject(ports::UnitOfWork& unit, CallerErasureOrder const& order) {
    Subject out;
    BOOST_OUTCOME_TRY(out.request, unit.rights().find(order.request));
    BOOST_OUTCOME_TRY(may_be_done(out.request));
    out.names = order.also;
    out.names.push_back(out.request.name);
    BOOST_OUTCOME_TRY(auto all, unit.rights().rows_of(out.request.company, out.request.phone));
    out.rows = split_by_person(std::move(all), out.names);
    if (out.rows.several && out.request.name == model::CallerName{} && order.also.empty()) {
        return Error{Errc::invalid_input, "several people use that number: the request must name one"};
    }
    bool const goes_on = out.request.words.reveal<privacy::Purpose::legal_duty>() == begun;
    if (out.rows.his.empty() && !out.rows.others.empty() && !goes_on) {
        return Error{Errc::invalid_input, "nothing is in that name: name a spelling you are sure of, or refuse it"};
    }
    return out;
}

/// In one transaction: no work on his rows goes on or begins any more, who got something is written down, and every
/// row is due. Whatever crashes or fails after that, the next run of erase_due finishes it.
Result<std::size_t> sentence(Deps const& deps, ports::UnitOfWork& unit, Subject& subject) {
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
Result<void> forget_requests(ports::UnitOfWork& unit, Subject const& subject) {
    BOOST_OUTCOME_TRY(auto const all, unit.rights().all());
    for (auto const& one : all) {
        if (one.company != subject.request.company || one.phone != subject.request.phone) continue;
        bool const his =
            one.id == subject.request.id || std::ranges::find(subject.names, one.name) != subject.names.end();
        if (subject.rows.several && !his) continue;
        BOOST_OUTCOME_TRY(unit.rights().forget_name(one.company, one.id));
    }
    return ok();
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
    Subject subject;
    CallerErasure out;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(subject, find_subject(unit, order));
            BOOST_OUTCOME_TRY(out.recipients, sentence(deps, unit, subject));
            return audit(deps, unit, subject.request.company, order.actor, "caller_erasure_began",
                         order.request.value());
        },
        deadline));
    out.rows = subject.rows.his.size();
    out.left = subject.rows.others.size();
    BOOST_OUTCOME_CO_TRY(out.mails, co_await outbox.forget(subject.request.company, letters_of(subject.rows)));
    if (auto const went = co_await erase_due(deps, room); !went) {
        log::warn("caller_erasure_not_finished", {log::Field::operator_text("why", went.error().detail)});
    }
    BOOST_OUTCOME_CO_TRY(co_await nothing_is_left(deps, subject.request.company));
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(forget_requests(unit, subject));
            BOOST_OUTCOME_TRY(close_request(deps, unit, subject.request, "erased; a receipt tells of each thing"));
            return audit(deps, unit, subject.request.company, order.actor, "caller_erased", order.request.value());
        },
        deadline));
    co_return out;
}

}  // namespace ombrex::services
