// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "adapters/oauth/oauth_provider.h"
#include "app/config.h"
#include "services/disclosure_ledger.h"
#include "services/hand_back.h"

namespace ombrex::app {

/// The providers of calendars with which the operator has registered, as [calendars] has them. None of them is a way
/// out of this machine before the contract with it has a date (C45). Lifetime: what `deps` names outlives it.
class Calendars {
public:
    /// REQUIRES: a configuration without errors.
    [[nodiscard]] static std::unique_ptr<Calendars> open(Config::Calendars const& config, services::Deps deps);

    [[nodiscard]] services::CalendarProviders providers() const;

private:
    Calendars(Config::Calendars const& config, services::Deps deps);

    services::DisclosureLedger ledger_;
    std::vector<oauth::Registration> registered_;
    net::EgressGuard guard_;
    net::HttpsClient client_;
    std::vector<std::unique_ptr<oauth::OauthProvider>> providers_;
};

/// Who is registered with whom. REQUIRES: as above.
[[nodiscard]] std::vector<oauth::Registration> registrations_of(Config::Calendars const& config);

/// What is wrong with [calendars] as a whole: half a registration; a provider that is played elsewhere than on this
/// machine.
[[nodiscard]] std::vector<ConfigFault> calendar_faults(Config::Calendars const& config);

}  // namespace ombrex::app
