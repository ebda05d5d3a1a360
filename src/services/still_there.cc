// SPDX-License-Identifier: Apache-2.0
#include "services/still_there.h"

#include <algorithm>

namespace ombrex::services {
namespace {

Error gone() { return {Errc::denied, "he is signed in no more"}; }

}  // namespace

Task<Result<Visitor>> still_there(Deps deps, Visitor visitor, Deadline deadline) {
    auto const looked = co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            auto const company = visitor.user.company;
            if (visitor.key) {
                BOOST_OUTCOME_TRY(auto const keys, unit.api_keys().of_company(company));
                bool const there = std::ranges::find(keys, *visitor.key, &model::ApiKey::id) != keys.end();
                return there ? Result<void>{ok()} : gone();
            }
            BOOST_OUTCOME_TRY(visitor.session, unit.sessions().find(company, visitor.session.id));
            if (!visitor.session.stands(deps.clock.now())) return gone();
            BOOST_OUTCOME_TRY(visitor.user, unit.users().find(company, visitor.user.id));
            return ok();
        },
        deadline);
    if (!looked) co_return looked.error().code == Errc::unavailable ? looked.error() : gone();
    co_return visitor;
}

}  // namespace ombrex::services
