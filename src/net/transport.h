// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "net/ip_prefix.h"

namespace ombrex::net {

/// What keeps others from what goes over a line (C29).
enum class Protection : std::uint8_t {
    none,               ///< Nothing: the program does not start.
    tls,                ///< With SRTP, where it is voice.
    loopback,           ///< It does not leave the machine.
    protected_network,  ///< One that the operator declared to be so.
};

/// A place where we listen, or with whom we speak, and how that is protected: what the evidence shows.
struct Transport {
    std::string line;   ///< The key of the configuration it comes from: "http.address", "sip.trunks".
    std::string place;  ///< "127.0.0.1:8080", "10.1.0.0/16"
    Protection protection = Protection::none;
    std::string network;  ///< Of a protected network: which one, as the configuration has it.
};

/// "127.0.0.1:8080 by TLS", "10.1.0.0/16 on the protected network 10.0.0.0/8"
[[nodiscard]] std::string in_words(Transport const& transport);

/// How plain data is protected that every address of `place` may send or receive. The unspecified address is every
/// network of the machine: it counts as protected where some network is, because HttpServer then answers no other.
[[nodiscard]] Transport plain_transport(std::string line, std::string text, IpPrefix const& place,
                                        std::span<IpPrefix const> protected_networks);

/// As an operator writes them: `10.0.0.0/8`. Errors: invalid_input (no range, or one so wide that it is the Internet:
/// less than 8 bits of IPv4, 7 of IPv6), naming it.
[[nodiscard]] Result<std::vector<IpPrefix>> parse_protected_networks(std::span<std::string const> texts);

}  // namespace ombrex::net
