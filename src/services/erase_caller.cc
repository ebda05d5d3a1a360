// SPDX-License-Identifier: Apache-2.0
#include "services/erase_caller.h"

#include <fmt/format.h>

#include <algorithm>

#include "services/audit.h"
#include "services/caller_rows.h"

namespace ombrex::services {
namespace {

using model::RightsKind;
using model::RightsRequest;
using model::RightsState;

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

/// Requests of the same person, this one too.
Result<void> forget_requests(ports::UnitOfWork& unit, RightsRequest const& request, bool several) {
    BOOST_OUTCOME_TRY(auto const all, unit.rights().all());
    for (auto const& one : all) {
        if (one.company != request.company || one.phone != request.phone) continue;
        if (several && one.id != request.id && one.name != request.name) continue;
        BOOST_OUTCOME_TRY(unit.rights().forget_name(one.company, one.id));
    }
    return ok();
}

}  // namespace

Task<Result<CallerErasure>> erase_caller(Deps deps, RecordingRoom room, model::RequestId id, std::string actor,
                                         Deadline deadline) {
    RightsRequest request;
    PersonRows rows;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(request, unit.rights().find(id));
            BOOST_OUTCOME_TRY(may_be_done(request));
            BOOST_OUTCOME_TRY(auto all, unit.rights().rows_of(request.company, request.phone));
            rows = split_by_person(std::move(all), request.name);
            if (rows.several && request.name == model::CallerName{}) {
                return Error{Errc::invalid_input, "several people use that number: the request must name one"};
            }
            BOOST_OUTCOME_TRY(none_goes_on(unit, rows.his));
            return audit(deps, unit, request.company, actor, "caller_erasure_began", id.value());
        },
        deadline));
    std::vector<ports::DueRow> due;
    for (auto const& row : rows.his) due.push_back({row.category, request.company, row.row, deps.clock.now()});
    CallerErasure out{0, rows.others.size()};
    BOOST_OUTCOME_CO_TRY(out.rows, co_await erase_rows(deps, room, std::move(due)));
    auto const answer = fmt::format("erased: {} rows", out.rows);
    BOOST_OUTCOME_CO_TRY(co_await answer_request(deps, id, answer, std::move(actor), deadline));
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) { return forget_requests(unit, request, rows.several); }, deadline));
    co_return out;
}

}  // namespace ombrex::services
