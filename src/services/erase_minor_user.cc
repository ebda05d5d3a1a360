// SPDX-License-Identifier: Apache-2.0
#include "services/erase_minor_user.h"

#include "services/audit.h"
#include "services/remove_user.h"

namespace ombrex::services {
namespace {

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

/// The whole account is due now, and goes.
Task<Result<void>> end_account(Deps deps, RecordingRoom room, model::CompanyId company, std::string actor,
                               Deadline deadline) {
    auto const now = deps.clock.now();
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(unit.accounts().set_deletion(company, model::Deletion{now, now}));
            return audit(deps, unit, company, actor, "account_deletion_requested", company.value());
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
    bool const last_owner = !removed && removed.error().code == Errc::conflict;
    if (last_owner) {
        BOOST_OUTCOME_CO_TRY(co_await end_account(deps, room, request.company, actor, deadline));
    } else if (!removed && removed.error().code != Errc::not_found) {  // gone already: an earlier try
        co_return removed.error();
    }
    co_return co_await answer_request(deps, id, "erased; a receipt tells of each thing", actor, deadline);
}

}  // namespace ombrex::services
