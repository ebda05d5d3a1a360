// SPDX-License-Identifier: Apache-2.0
#include "services/authenticate.h"

#include "model/user.h"

namespace ombrex::services {
namespace {

Error nobody() { return {Errc::denied, "nobody is signed in"}; }

}  // namespace

Task<Result<Visitor>> authenticate(Deps deps, crypto::SessionClaims claims, Deadline deadline) {
    Visitor out;
    auto const now = deps.clock.now();
    model::CompanyId const company{claims.company};
    auto const looked = co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(out.session, unit.sessions().find(company, model::SessionId{claims.session}));
            if (!out.session.stands(now) || out.session.user.value() != claims.user) return nobody();
            BOOST_OUTCOME_TRY(out.user, unit.users().find(company, out.session.user));
            if (now - out.session.used < token_renewed_after) return ok();
            out.session.used = now;
            return unit.sessions().touch(company, out.session.id, now);
        },
        deadline);
    if (!looked) co_return looked.error().code == Errc::unavailable ? looked.error() : nobody();
    co_return out;
}

}  // namespace ombrex::services
