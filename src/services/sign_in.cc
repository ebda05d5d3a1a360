// SPDX-License-Identifier: Apache-2.0
#include "services/sign_in.h"

#include "model/principal.h"
#include "services/accept_version.h"
#include "services/second_factor.h"
#include "services/verify_password.h"

namespace ombrex::services {
namespace {

Task<Result<void>> note_failure(Deps deps, SignInGuard& guard, model::MailAddress email, model::ClientAddress from,
                                Deadline deadline) {
    guard.failed(email, from, deps.clock.monotonic());
    co_return co_await note_failed_sign_in(deps, std::move(email), deadline);
}

}  // namespace

Task<Result<SignedIn>> sign_in(Deps deps, PasswordDesk& desk, SignInGuard& guard, SignIn attempt, Deadline deadline) {
    BOOST_OUTCOME_CO_TRY(guard.lets(attempt.email, attempt.from, deps.clock.monotonic()));
    auto verified = co_await verify_password(deps, desk, attempt.email, std::move(attempt.password), deadline);
    if (!verified) {
        if (verified.error().code != Errc::denied) co_return verified.error();
        BOOST_OUTCOME_CO_TRY(co_await note_failure(deps, guard, attempt.email, attempt.from, deadline));
        co_return verified.error();
    }
    SignedIn out{std::move(verified.value())};
    if (out.user.second_factor) {
        out.entry = Entry::code_wanted;
        if (!attempt.code) co_return out;
        BOOST_OUTCOME_CO_TRY(auto const right, co_await show_code(deps, out.user, std::move(*attempt.code), deadline));
        out.entry = right ? Entry::open : Entry::code_wrong;
        if (!right) {
            BOOST_OUTCOME_CO_TRY(co_await note_failure(deps, guard, attempt.email, attempt.from, deadline));
            co_return out;
        }
    }
    guard.succeeded(attempt.email);
    BOOST_OUTCOME_CO_TRY(co_await accept_version(deps, model::principal_of(out.user), deadline));
    co_return out;
}

}  // namespace ombrex::services
