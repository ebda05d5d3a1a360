// SPDX-License-Identifier: Apache-2.0
#include "api/own_machine.h"

#include <boost/asio/ip/address.hpp>

#include <algorithm>
#include <array>
#include <string>

namespace ombrex::api {
namespace {

namespace asio = boost::asio;

bool is_loopback(std::string_view text) {
    boost::system::error_code failure;
    auto const address = asio::ip::make_address(std::string{text}, failure);
    if (failure) return false;
    if (address.is_v6() && address.to_v6().is_v4_mapped()) {
        return asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6()).is_loopback();
    }
    return address.is_loopback();
}

/// "127.0.0.1:8080" without its port, "[::1]:8080" without port and brackets.
std::string_view name_of(std::string_view host) {
    if (host.starts_with('[')) return host.substr(1, std::min(host.find(']'), host.size()) - 1);
    return host.substr(0, host.find(':'));
}

}  // namespace

bool from_own_machine(net::HttpRequest const& request) {
    constexpr std::array marks{"forwarded", "x-forwarded-for", "x-real-ip", "via"};
    if (std::ranges::any_of(marks, [&](char const* mark) { return request.headers.contains(mark); })) return false;
    auto const name = name_of(request.header("host"));
    return is_loopback(request.remote_address) && (name == "localhost" || is_loopback(name));
}

}  // namespace ombrex::api
