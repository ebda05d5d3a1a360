// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>
#include <optional>
#include <string>

#include "crypto/oauth_state.h"
#include "model/principal.h"
#include "model/session.h"
#include "services/hand_back.h"

namespace ombrex::services {

/// Somebody is at a provider's page, to allow us a calendar or not.
struct CalendarAttempt {
    model::CompanyId company;
    model::UserId user;
    model::SessionId session;
    privacy::Recipient provider = privacy::Recipient::google;
    std::string verifier;  ///< RFC 7636 section 4.1. A secret; it goes to the provider with the code, and nowhere else.
};

/// Those who are on the way. In memory alone: who comes back after a restart begins again. Limits: 4 of a company,
/// 1,024 of all; above it the oldest is forgotten. Thread: the server's.
class CalendarAttempts {
public:
    static constexpr std::size_t of_company_max = 4;
    static constexpr std::size_t all_max = 1024;

    [[nodiscard]] Id128 keep(CalendarAttempt attempt, Random& random);
    /// It is forgotten then, so nobody takes it twice. None: there is none by this id.
    [[nodiscard]] std::optional<CalendarAttempt> take(Id128 id);

private:
    struct Kept {
        Id128 id;
        CalendarAttempt attempt;
    };
    std::deque<Kept> kept_;  ///< Oldest first.
};

/// What connecting a calendar needs besides the store (C33). Thread: the server's.
struct CalendarDoor {
    CalendarProviders providers;
    crypto::OauthStates states;
    CalendarAttempts attempts = {};
};

/// Whether a calendar of that provider can be connected here, or what the operator has to see to first.
enum class CalendarOffer { open, no_registration, no_contract };
[[nodiscard]] CalendarOffer offer_of(Deps const& deps, CalendarProviders const& providers, privacy::Recipient which);

/// The provider as an address has it: "google".
[[nodiscard]] std::string_view word_of(privacy::Recipient provider);

}  // namespace ombrex::services
