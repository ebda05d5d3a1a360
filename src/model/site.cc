// SPDX-License-Identifier: Apache-2.0
#include "model/site.h"

#include <algorithm>
#include <array>

namespace ombrex::model {
namespace {

constexpr std::string_view over_tls = "https://";
constexpr std::string_view over_nothing = "http://";
constexpr std::size_t host_length_max = 253;  // RFC 1035 section 2.3.4
constexpr std::size_t host_label_max = 63;
constexpr std::size_t port_digits = 5;
constexpr int port_max = 65'535;
constexpr std::array<std::string_view, 3> own_machine{"localhost", "127.0.0.1", "[::1]"};

constexpr bool is_port_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_host_letter(char c) { return c >= 'a' && c <= 'z'; }

bool is_host_label(std::string_view label) {
    bool const plain =
        std::ranges::all_of(label, [](char c) { return is_host_letter(c) || is_port_digit(c) || c == '-'; });
    return plain && !label.empty() && label.size() <= host_label_max && label.front() != '-' && label.back() != '-';
}

bool is_host_name(std::string_view host) {
    if (host.empty() || host.size() > host_length_max) return false;
    for (;;) {
        auto const dot = host.find('.');
        if (!is_host_label(host.substr(0, dot))) return false;
        if (dot == std::string_view::npos) return true;
        host.remove_prefix(dot + 1);
    }
}

bool is_port(std::string_view digits, int left_out) {
    bool const plain = !digits.empty() && digits.size() <= port_digits && digits.front() != '0' &&
                       std::ranges::all_of(digits, is_port_digit);
    if (!plain) return false;
    int value = 0;
    for (auto const digit : digits) value = 10 * value + (digit - '0');
    return value <= port_max && value != left_out;
}

}  // namespace

std::string_view fault_of_site(std::string_view origin) noexcept {
    bool const is_sealed = origin.starts_with(over_tls);
    if (!is_sealed && !origin.starts_with(over_nothing)) return "begins with https://";
    auto const rest = origin.substr(is_sealed ? over_tls.size() : over_nothing.size());
    if (rest.find_first_of("/?#") != std::string_view::npos) return "ends after the host: no path, no slash";
    auto const colon = rest.find(':', rest.starts_with('[') ? rest.find(']') : 0);
    auto const host = rest.substr(0, colon);
    bool const is_own = std::ranges::find(own_machine, host) != own_machine.end();
    if (!is_sealed && !is_own) return "begins with https://; http:// is for your own machine";
    if (!is_own && !is_host_name(host)) return "must be a host like https://www.salon.example, in small letters";
    bool const has_port = colon != std::string_view::npos;
    if (has_port && !is_port(rest.substr(colon + 1), is_sealed ? 443 : 80)) {
        return "has a port from 1 to 65535 behind the colon, and none where it is the usual one";
    }
    return {};
}

}  // namespace ombrex::model
