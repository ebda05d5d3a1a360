// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/ip/address.hpp>
#include <string>

namespace ombrex::adapters::sip {

/// As it stands in a SIP URI or a header: IPv6 in brackets (RFC 3261, section 25.1: IPv6reference).
[[nodiscard]] inline std::string uri_host(boost::asio::ip::address const& address) {
    return address.is_v6() ? '[' + address.to_string() + ']' : address.to_string();
}

}  // namespace ombrex::adapters::sip
