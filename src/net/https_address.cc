// SPDX-License-Identifier: Apache-2.0
#include "net/https_address.h"

#include <algorithm>
#include <array>
#include <boost/asio/ip/address.hpp>
#include <charconv>

#include "net/ip_prefix.h"

namespace ombrex::net {
namespace {

constexpr std::string_view scheme = "https://";
constexpr std::uint16_t usual_port = 443;

/// Names that no public server has (RFC 6761, RFC 6762, RFC 8375, and what ICANN set aside).
constexpr std::array<std::string_view, 8> inner_names{"localhost", "local",   "internal", "home.arpa",
                                                      "test",      "invalid", "onion",    "lan"};

Error wrong(std::string_view why) { return {Errc::invalid_input, std::string{why}}; }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_within(std::string_view name, std::string_view domain) {
    if (name == domain) return true;
    return name.size() > domain.size() && name.ends_with(domain) && name[name.size() - domain.size() - 1] == '.';
}

bool is_name(std::string_view host) {
    constexpr std::string_view allowed = "abcdefghijklmnopqrstuvwxyz0123456789-.";
    bool const plain = host.find_first_not_of(allowed) == std::string_view::npos;
    return plain && !host.empty() && host.size() <= 253 && host.front() != '.' && host.back() != '.' &&
           host.find("..") == std::string_view::npos;
}

/// As a browser would take it for a number of some kind.
bool ends_in_a_number(std::string_view host) {
    auto const last = host.substr(host.rfind('.') + 1);
    return std::ranges::all_of(last, is_digit) || last.starts_with("0x");
}

Result<void> check_host(std::string const& host, bool bracketed) {
    boost::system::error_code failure;
    auto const address = asio::ip::make_address(host, failure);
    if (!failure) {
        if (address.is_v6() != bracketed) return wrong("has an address in a form that cannot be read");
        return is_public(address) ? Result<void>{ok()} : wrong("is an address of a private network");
    }
    if (bracketed || !is_name(host) || ends_in_a_number(host)) return wrong("has a host that cannot be read");
    if (host.find('.') == std::string::npos) return wrong("needs a host that the whole Internet knows");
    if (std::ranges::any_of(inner_names, [&](std::string_view inner) { return is_within(host, inner); })) {
        return wrong("needs a host that the whole Internet knows");
    }
    return ok();
}

Result<std::uint16_t> port_of(std::string_view text) {
    std::uint16_t port = 0;
    auto const [end, failure] = std::from_chars(text.data(), text.data() + text.size(), port);
    if (failure != std::errc{} || end != text.data() + text.size() || port == 0) return wrong("has a wrong port");
    return port;
}

/// "host", "host:port" or "[host]:port".
struct Authority {
    std::string host;
    std::string_view port;
    bool bracketed;
};

Result<Authority> authority_of(std::string_view text) {
    bool const bracketed = text.starts_with('[');
    auto const close = bracketed ? text.find(']') : std::string_view::npos;
    if (bracketed && close == std::string_view::npos) return wrong("has a host that cannot be read");
    auto const end = bracketed ? close + 1 : std::min(text.find(':'), text.size());
    auto const behind = text.substr(end);
    if (!behind.empty() && (behind.front() != ':' || behind.size() == 1)) return wrong("has a wrong port");
    Authority out{std::string{bracketed ? text.substr(1, close - 1) : text.substr(0, end)},
                  behind.substr(std::min<std::size_t>(1, behind.size())), bracketed};
    for (auto& c : out.host) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c;
    return out;
}

}  // namespace

Result<HttpsAddress> parse_https_address(std::string_view text, std::span<std::string const> own_hosts) {
    if (text.size() > https_address_max) return wrong("has at most 500 characters");
    if (!text.starts_with(scheme)) return wrong("begins with https://");
    if (!std::ranges::all_of(text, [](char c) { return c > ' ' && c < '\x7f' && c != '\\'; })) {
        return wrong("has a space, or a sign that no address has");
    }
    if (text.find('#') != std::string_view::npos) return wrong("has no part behind a #");
    auto const rest = text.substr(scheme.size());
    auto const path = std::min(rest.find_first_of("/?"), rest.size());
    if (rest.substr(0, path).find('@') != std::string_view::npos) return wrong("has no name or password in it");
    BOOST_OUTCOME_TRY(auto const authority, authority_of(rest.substr(0, path)));
    if (std::ranges::count(own_hosts, authority.host) == 0) {
        BOOST_OUTCOME_TRY(check_host(authority.host, authority.bracketed));
    }
    HttpsAddress out{{authority.host, usual_port}, std::string{rest.substr(path)}};
    if (!authority.port.empty()) {
        BOOST_OUTCOME_TRY(out.destination.port, port_of(authority.port));
    }
    if (!out.target.starts_with('/')) out.target.insert(0, "/");
    return out;
}

}  // namespace ombrex::net
