// SPDX-License-Identifier: Apache-2.0
#include "services/show_password.h"

#include "services/verify_password.h"

namespace ombrex::services {

Task<Result<void>> show_password(Deps deps, PasswordDesk& desk, SignInGuard& guard, model::User user,
                                 ShownPassword shown, Deadline deadline) {
    BOOST_OUTCOME_CO_TRY(guard.lets(user.email, shown.from, deps.clock.monotonic()));
    auto const his = co_await verify_password(deps, desk, user, std::move(shown.password), deadline);
    if (his) co_return ok();
    if (his.error().code == Errc::denied) guard.failed(user.email, shown.from, deps.clock.monotonic());
    co_return his.error();
}

}  // namespace ombrex::services
