// SPDX-License-Identifier: Apache-2.0
#include "app/transfer_gateway.h"

#include <boost/asio/ip/address.hpp>
#include <charconv>

namespace ombrex::app {
Result<net::Destination> parse_gateway(std::string const& text) {
    Error const wrong{Errc::invalid_input, "must be an IP address and a port, 192.0.2.7:5060, or empty"};
    auto const colon = text.rfind(':');
    if (colon == std::string::npos) return wrong;
    auto host = text.substr(0, colon);
    if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
    boost::system::error_code failure;
    auto const address = boost::asio::ip::make_address(host, failure);
    net::Destination place;
    auto const [end, no_number] = std::from_chars(text.data() + colon + 1, text.data() + text.size(), place.port);
    bool const whole = no_number == std::errc{} && end == text.data() + text.size() && place.port != 0;
    if (failure || !whole) return wrong;
    place.host = address.to_string();
    return place;
}

Result<std::unique_ptr<TransferGateway>> TransferGateway::open(Config const& config, services::Deps deps) {
    if (config.sip.transfer_gateway.empty()) return std::unique_ptr<TransferGateway>{};
    auto place = parse_gateway(config.sip.transfer_gateway);
    if (!place) return Error{Errc::invalid_input, "sip.transfer_gateway: " + place.error().detail};
    auto const an_hour = static_cast<std::size_t>(config.limits.transfers_per_hour);
    auto out = std::unique_ptr<TransferGateway>{new TransferGateway{std::move(place).value(), an_hour, deps}};
    using enum privacy::Recipient;
    out->guard_ = std::make_unique<net::EgressGuard>(
        deps.policy,
        std::vector{net::EgressGuard::Allowed{carrier, out->place_}, net::EgressGuard::Allowed{customer, out->place_}},
        out->ledger_, deps.clock);
    return out;
}

}  // namespace ombrex::app
