// SPDX-License-Identifier: Apache-2.0
#include "services/sign_in.h"

#include <algorithm>

#include "crypto/key_ring.h"
#include "model/principal.h"
#include "services/accept_version.h"
#include "services/verify_password.h"

namespace ombrex::services {
namespace {

/// What is held back: never written anywhere.
struct Keys {
    std::string account, place;
};

Keys keys_of(SignIn const& attempt) {
    auto account = attempt.email.reveal<privacy::Purpose::abuse_detection>();
    std::ranges::transform(account, account.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return {std::move(account), attempt.from.reveal<privacy::Purpose::abuse_detection>()};
}

/// The same work whether somebody has that address or nobody.
Task<Result<void>> note_failure(Deps deps, model::MailAddress email, Deadline deadline) {
    co_return co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto const user, unit.users().with_email(email));
            auto const company = user ? user->company : model::CompanyId{crypto::house};
            auto const subject = user ? user->id.value() : Id128{};
            auto const now = deps.clock.now();
            auto const keep = privacy::erase_on(deps.policy, privacy::Category::usage_log, now, TimeZone::utc());
            return unit.abuse().add(company, model::AbuseEvent::sign_in_failed, Id128::make(deps.random), subject, now,
                                    keep);
        },
        deadline);
}

}  // namespace

Task<Result<model::User>> sign_in(Deps deps, PasswordDesk& desk, SignInGuard& guard, SignIn attempt,
                                  Deadline deadline) {
    auto const keys = keys_of(attempt);
    auto const now = deps.clock.monotonic();
    auto const wait = std::max(guard.accounts.wait_for(keys.account, now), guard.places.wait_for(keys.place, now));
    if (wait.count() > 0) {
        co_return Error{Errc::unavailable, "too many attempts; wait " + std::to_string(wait.count()) + " seconds"};
    }
    auto verified = co_await verify_password(deps, desk, attempt.email, std::move(attempt.password), deadline);
    if (!verified) {
        if (verified.error().code != Errc::denied) co_return verified.error();
        guard.accounts.failed(keys.account, now);
        guard.places.failed(keys.place, now);
        BOOST_OUTCOME_CO_TRY(co_await note_failure(deps, attempt.email, deadline));
        co_return verified.error();
    }
    guard.accounts.succeeded(keys.account);
    BOOST_OUTCOME_CO_TRY(co_await accept_version(deps, model::principal_of(verified.value()), deadline));
    co_return std::move(verified.value());
}

}  // namespace ombrex::services
