// SPDX-License-Identifier: Apache-2.0
#include "services/finish_calendar.h"

#include <array>

#include "base/log.h"
#include "services/connect_calendar.h"

namespace ombrex::services {
namespace {

constexpr std::array<std::string_view, 6> calendar_outcomes{"connected", "refused", "partial",
                                                            "expired",   "another", "failed"};  // in the enum's order

/// None: it is not his, or was taken before.
std::optional<CalendarAttempt> take_attempt(CalendarDoor& door, Visitor const& who, CalendarReturn const& come) {
    auto const id = door.states.check(come.state, who.session.id.value(), word_of(come.provider));
    if (!id) return std::nullopt;
    auto attempt = door.attempts.take(id.value());
    if (!attempt || attempt->company != who.user.company || attempt->user != who.user.id) return std::nullopt;
    return attempt;
}

CalendarOutcome outcome_of(Error const& why) {
    log::warn("calendar_not_connected", {log::Field::operator_text("why", why.detail)});
    return why.code == Errc::denied ? CalendarOutcome::expired : CalendarOutcome::failed;
}

/// What was given to us and is not kept.
Task<void> hand_back_grant(Deps deps, CalendarProviders providers, model::CompanyId company, ports::CalendarGrant grant,
                           Deadline deadline) {
    model::CalendarConnection none;
    none.company = company;
    none.provider = grant.provider;
    none.access = std::move(grant.access);
    none.refresh = std::move(grant.refresh);
    co_await hand_back(deps, std::move(providers), std::move(none), deadline);
}

}  // namespace

std::string_view to_string(CalendarOutcome outcome) noexcept {
    return calendar_outcomes[static_cast<std::size_t>(outcome)];
}

Task<CalendarOutcome> finish_calendar(Deps deps, CalendarDoor& door, Visitor who, CalendarReturn come,
                                      Deadline deadline) {
    using enum CalendarOutcome;
    auto const attempt = take_attempt(door, who, come);
    auto* const provider = find(door.providers, come.provider);
    if (!attempt || provider == nullptr) co_return expired;
    if (!come.error.empty()) co_return come.error == "access_denied" ? refused : failed;
    auto const company = attempt->company;
    ports::CalendarCode code{company, std::move(come.code), attempt->verifier, std::move(come.return_to)};
    auto grant = co_await provider->exchange(std::move(code), deadline);
    if (!grant) co_return outcome_of(grant.error());
    if (!grant.value().whole) {
        co_await hand_back_grant(deps, door.providers, company, std::move(grant.value()), deadline);
        co_return partial;
    }
    auto const made = co_await connect_calendar(deps, who.principal(), grant.value(), deadline);
    if (made) co_return connected;
    // What is connected may be the same account's: handing this grant back would end that one, too.
    if (made.error().code == Errc::conflict) co_return another;
    co_await hand_back_grant(deps, door.providers, company, std::move(grant.value()), deadline);
    co_return outcome_of(made.error());
}

}  // namespace ombrex::services
