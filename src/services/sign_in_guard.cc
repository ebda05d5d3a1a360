// SPDX-License-Identifier: Apache-2.0
#include "services/sign_in_guard.h"

#include <algorithm>

#include "crypto/key_ring.h"

namespace ombrex::services {
namespace {

using privacy::Purpose::abuse_detection;

/// Never written anywhere.
std::string key_of(model::MailAddress const& who) {
    auto out = who.reveal<abuse_detection>();
    std::ranges::transform(out, out.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return out;
}

}  // namespace

std::chrono::seconds SignInGuard::wait_for(model::MailAddress const& who, model::ClientAddress const& from,
                                           MonoTime now) const {
    auto const place = places.wait_for(from.reveal<abuse_detection>(), now);
    return std::max(accounts.wait_for(key_of(who), now), place);
}

Result<void> SignInGuard::lets(model::MailAddress const& who, model::ClientAddress const& from, MonoTime now) const {
    auto const wait = wait_for(who, from, now);
    if (wait.count() == 0) return ok();
    return Error{Errc::unavailable, "too many attempts; wait " + std::to_string(wait.count()) + " seconds"};
}

void SignInGuard::failed(model::MailAddress const& who, model::ClientAddress const& from, MonoTime now) {
    accounts.failed(key_of(who), now);
    places.failed(from.reveal<abuse_detection>(), now);
}

void SignInGuard::succeeded(model::MailAddress const& who) { accounts.succeeded(key_of(who)); }

bool SignInGuard::lets_write(model::MailAddress const& to, MonoTime now) { return letters.take(key_of(to), now); }

Task<Result<void>> note_failed_sign_in(Deps deps, model::MailAddress email, Deadline deadline) {
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

}  // namespace ombrex::services
