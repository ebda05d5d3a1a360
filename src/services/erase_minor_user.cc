// SPDX-License-Identifier: Apache-2.0
#include "services/erase_minor_user.h"

#include "services/audit.h"
#include "services/remove_user.h"

namespace ombrex::services {
namespace {

constexpr std::string_view answer = "erased; a receipt tells of each thing";

Task<Result<model::RightsRequest>> look_up(Deps deps, model::RequestId id, Deadline deadline) {
    model::RightsRequest out;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(out, unit.rights().find(id));
            if (out.closed) return Error{Errc::conflict, "that request is closed"};
            if (out.kind == model::RightsKind::minor && out.user != model::UserId{}) return ok();
            return Error{Errc::invalid_input, "that request is not about a minor who has an account"};
        },
        deadline));
    co_return out;
}

/// The whole account is due now, which answers the request, and goes.
Task<Result<void>> end_account(Deps deps, RecordingRoom room, model::RightsRequest request, std::string actor,
                               Deadline deadline) {
    auto const now = deps.clock.now();
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(unit.accounts().set_deletion(request.company, model::Deletion{now, now}));
            BOOST_OUTCOME_TRY(close_request(deps, unit, request, std::string{answer}));
            return audit(deps, unit, request.company, actor, "account_deletion_requested", request.company.value());
        },
        deadline));
    BOOST_OUTCOME_CO_TRY(co_await erase_due(deps, room));
    co_return ok();
}

}  // namespace

Task<Result<void>> erase_minor_user(Deps deps, RecordingRoom room, model::RequestId id, std::string actor,
                                    Deadline deadline) {
    BOOST_OUTCOME_CO_TRY(auto const request, co_await look_up(deps, id, deadline));
    auto const by = model::operator_for(request.company, actor);
    auto const removed = co_await remove_user(deps, by, request.user, deadline);
    if (!removed && removed.error().code == Errc::conflict) {  // the last owner
        co_return co_await end_account(deps, room, request, actor, deadline);
    }
    bool const gone_before = !removed && removed.error().code == Errc::not_found;
    if (!removed && !gone_before) co_return removed.error();
    co_return co_await answer_request(deps, id, std::string{answer}, actor, deadline);
}

}  // namespace ombrex::services
