// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>

#include "app/config.h"
#include "services/disclosure_ledger.h"
#include "services/transfer_desk.h"

namespace ombrex::app {

/// "192.0.2.7:5060" or "[2001:db8::7]:5060". A name is refused: who answers for it may change.
/// Errors: invalid_input (says what it must be).
[[nodiscard]] Result<net::Destination> parse_gateway(std::string const& text);

/// How callers of this server are put through, as the configuration says: all by one gateway, behind the egress guard,
/// so many an hour. Lifetime: what `deps` names outlives it.
class TransferGateway {
public:
    /// Null: none is configured, and nobody is put through.
    /// Errors: invalid_input (sip.transfer_gateway is no address and port).
    static Result<std::unique_ptr<TransferGateway>> open(Config const& config, services::Deps deps);

    [[nodiscard]] services::TransferRoute route(ports::Telephony& telephony) {
        return {telephony, *guard_, place_, an_hour_};
    }

private:
    TransferGateway(net::Destination place, std::size_t an_hour, services::Deps deps)
        : place_{std::move(place)}, ledger_{deps}, an_hour_{an_hour} {}

    net::Destination place_;
    services::DisclosureLedger ledger_;
    std::unique_ptr<net::EgressGuard> guard_;
    std::size_t an_hour_;
};

}  // namespace ombrex::app
