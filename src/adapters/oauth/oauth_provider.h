// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "net/https_client.h"
#include "ports/calendar_provider.h"

namespace ombrex::oauth {

namespace detail {
struct Endpoints;
}

/// What the operator registered with a provider.
struct Registration {
    privacy::Recipient provider = privacy::Recipient::google;  ///< google or microsoft.
    std::string client_id;
    std::string client_secret;      ///< Goes to the token endpoint alone.
    std::string tenant = "common";  ///< Of Microsoft: whose accounts may connect.
    /// Who plays the provider, by TLS on this machine: for tests. None: the provider itself.
    std::optional<net::Destination> played_by = {};
};

/// Access to calendars at Google or Microsoft: an authorization code with PKCE for tokens, by a confidential client
/// (RFC 6749 section 4.1). Every request goes through the egress guard, as calendar tokens of that recipient (C22).
/// Thread: safe to share. Lifetime: what it was given outlives it.
class OauthProvider final : public ports::CalendarProvider {
public:
    OauthProvider(Registration registration, net::EgressGuard const& guard, net::HttpsClient& client,
                  Clock const& clock);

    /// What the egress guard must let it reach.
    [[nodiscard]] static net::Destination place_of(Registration const& registration);

    [[nodiscard]] privacy::Recipient recipient() const noexcept override { return registration_.provider; }
    [[nodiscard]] std::string page(ports::CalendarVisit const& visit) const override;
    Task<Result<ports::CalendarGrant>> exchange(ports::CalendarCode code, Deadline deadline) override;
    Task<Result<ports::ProcessorAnswer>> revoke(model::CalendarConnection connection, Deadline deadline) override;

private:
    /// `form` and behind it `field`, which holds the token.
    Task<Result<net::HttpsAnswer>> send(std::string_view path, std::string form, std::string_view field,
                                        model::CalendarToken token, model::CompanyId company, Deadline deadline);
    [[nodiscard]] std::string path_of(std::string_view path) const;

    Registration registration_;
    detail::Endpoints const& endpoints_;
    net::EgressGuard const& guard_;
    net::HttpsClient& client_;
    Clock const& clock_;
};

}  // namespace ombrex::oauth
