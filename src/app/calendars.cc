// SPDX-License-Identifier: Apache-2.0
#include "app/calendars.h"

#include <fmt/format.h>

#include <array>
#include <boost/asio/ip/address.hpp>

#include "app/transfer_gateway.h"

namespace ombrex::app {
namespace {

using privacy::Recipient;

struct ProviderKeys {
    Recipient provider;
    std::string_view word;
    std::string const* id;
    std::string const* secret;
};

std::array<ProviderKeys, 2> keys_of_providers(Config::Calendars const& c) {
    return {{{Recipient::google, "google", &c.google_client_id, &c.google_client_secret},
             {Recipient::microsoft, "microsoft", &c.microsoft_client_id, &c.microsoft_client_secret}}};
}

std::vector<net::EgressGuard::Allowed> reached_by(std::vector<oauth::Registration> const& registered) {
    std::vector<net::EgressGuard::Allowed> out;
    for (auto const& one : registered) out.push_back({one.provider, oauth::OauthProvider::place_of(one)});
    return out;
}

}  // namespace

std::vector<oauth::Registration> registrations_of(Config::Calendars const& config) {
    std::vector<oauth::Registration> out;
    for (auto const& row : keys_of_providers(config)) {
        if (row.id->empty()) continue;
        oauth::Registration one{row.provider, *row.id, *row.secret, config.microsoft_tenant};
        if (auto const place = parse_gateway(config.played_by)) one.played_by = place.value();
        out.push_back(std::move(one));
    }
    return out;
}

std::vector<ConfigFault> calendar_faults(Config::Calendars const& config) {
    std::vector<ConfigFault> out;
    for (auto const& row : keys_of_providers(config)) {
        if (row.id->empty() == row.secret->empty()) continue;
        auto const [there, missing] = row.secret->empty() ? std::pair{"id", "secret"} : std::pair{"secret", "id"};
        out.push_back({fmt::format("calendars.{}_client_{}", row.word, there),
                       fmt::format("it and calendars.{}_client_{} go together: set both", row.word, missing)});
    }
    if (config.played_by.empty()) return out;
    auto const place = parse_gateway(config.played_by);
    if (!place || !boost::asio::ip::make_address(place.value().host).is_loopback()) {
        out.push_back({"calendars.played_by", "is for tests: must be an address and a port of this machine, or empty"});
    }
    return out;
}

Calendars::Calendars(Config::Calendars const& config, services::Deps deps)
    : ledger_{deps},
      registered_{registrations_of(config)},
      guard_{deps.policy, reached_by(registered_), ledger_, deps.clock},
      client_{{.ca_file = config.ca_file, .oldest = net::oldest_tls(deps.policy), .answer_max = 64 * 1024},
              deps.clock} {
    for (auto const& one : registered_) {
        providers_.push_back(std::make_unique<oauth::OauthProvider>(one, guard_, client_, deps.clock));
    }
}

std::unique_ptr<Calendars> Calendars::open(Config::Calendars const& config, services::Deps deps) {
    return std::unique_ptr<Calendars>{new Calendars{config, deps}};
}

services::CalendarProviders Calendars::providers() const {
    services::CalendarProviders out;
    for (auto const& one : providers_) out.push_back(one.get());
    return out;
}

}  // namespace ombrex::app
