// SPDX-License-Identifier: Apache-2.0
#include "net/transport.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace ombrex::net {
namespace {

bool holds(IpPrefix const& wide, IpPrefix const& narrow) {
    auto const& start = narrow.network();
    return wide.network().is_v4() == start.is_v4() && wide.length() <= narrow.length() && wide.contains(start);
}

bool is_loopback(IpPrefix const& place) {
    static std::array const ranges{IpPrefix::parse("127.0.0.0/8").value(), IpPrefix::parse("::1").value()};
    return std::ranges::any_of(ranges, [&](IpPrefix const& range) { return holds(range, place); });
}

std::string text_of(IpPrefix const& prefix) {
    return fmt::format("{}/{}", prefix.network().to_string(), prefix.length());
}

bool is_whole_address(IpPrefix const& place) { return place.length() == (place.network().is_v4() ? 32U : 128U); }

}  // namespace

std::string in_words(Transport const& transport) {
    switch (transport.protection) {
        case Protection::none:
            return transport.place + " with no protection";
        case Protection::tls:
            return transport.place + " by TLS";
        case Protection::loopback:
            return transport.place + " inside the machine";
        case Protection::protected_network:
            break;
    }
    return transport.place + " on the protected network " + transport.network;
}

Transport plain_transport(std::string line, std::string text, IpPrefix const& place,
                          std::span<IpPrefix const> protected_networks) {
    Transport out{std::move(line), std::move(text), Protection::none, ""};
    if (is_loopback(place)) {
        out.protection = Protection::loopback;
    } else if (place.network().is_unspecified() && is_whole_address(place) && !protected_networks.empty()) {
        out.protection = Protection::protected_network;
        std::vector<std::string> all;
        for (auto const& network : protected_networks) all.push_back(text_of(network));
        out.network = fmt::format("{}", fmt::join(all, ", "));
    } else {
        auto const at = std::ranges::find_if(protected_networks, [&](auto const& wide) { return holds(wide, place); });
        if (at == protected_networks.end()) return out;
        out.protection = Protection::protected_network;
        out.network = text_of(*at);
    }
    return out;
}

Result<std::vector<IpPrefix>> parse_protected_networks(std::span<std::string const> texts) {
    std::vector<IpPrefix> out;
    for (auto const& text : texts) {
        auto const prefix = IpPrefix::parse(text);
        if (!prefix) return Error{Errc::invalid_input, fmt::format("\"{}\": {}", text, prefix.error().detail)};
        if (prefix.value().length() < (prefix.value().network().is_v4() ? 8U : 7U)) {
            return Error{Errc::invalid_input, fmt::format("\"{}\" is no network but the Internet", text)};
        }
        out.push_back(prefix.value());
    }
    return out;
}

}  // namespace ombrex::net
