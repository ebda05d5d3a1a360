// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/ip/address.hpp>
#include <span>
#include <string_view>

#include "base/result.h"

namespace ombrex::net {

/// A range of addresses in CIDR notation (RFC 4632): `192.0.2.0/24`, `2001:db8::/32`, or one address alone.
class IpPrefix {
public:
    /// Errors: invalid_input (no address, length out of range, or bits set behind the prefix).
    [[nodiscard]] static Result<IpPrefix> parse(std::string_view text);

    /// An IPv4 address mapped into IPv6 counts as the IPv4 address that it is.
    [[nodiscard]] bool contains(boost::asio::ip::address const& address) const noexcept;

    [[nodiscard]] boost::asio::ip::address const& network() const noexcept { return network_; }
    /// In bits.
    [[nodiscard]] unsigned length() const noexcept { return length_; }

private:
    IpPrefix(boost::asio::ip::address network, unsigned length) : network_{network}, length_{length} {}

    boost::asio::ip::address network_;
    unsigned length_;
};

[[nodiscard]] bool contains(std::span<IpPrefix const> prefixes, boost::asio::ip::address const& address) noexcept;

/// Addresses that no router of the Internet carries: RFC 1918, RFC 6598, loopback, link-local, RFC 4193, unspecified.
[[nodiscard]] bool is_private(boost::asio::ip::address const& address) noexcept;

/// Addresses that a router of the Internet carries to one machine (the IANA special-purpose registries): none of the
/// above, no multicast, no example, no tunnel or translation that hides another address, and of IPv6 only 2000::/3.
[[nodiscard]] bool is_public(boost::asio::ip::address const& address) noexcept;

}  // namespace ombrex::net
