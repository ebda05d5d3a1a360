// SPDX-License-Identifier: Apache-2.0
#include "app/transport.h"

#include <fmt/format.h>

#include <tuple>

#include "app/calendars.h"
#include "app/transfer_gateway.h"
#include "net/smtp_transfer.h"
#include "services/calendar_door.h"

namespace ombrex::app {
namespace {

using net::Protection;
using net::Transport;

/// What listens or speaks in plain, or by TLS where `sealed`.
struct Opening {
    std::string key;    ///< What it is called; `place` stands in another key where `set_by` says so.
    std::string place;  ///< An address or a range.
    std::int64_t port;  ///< Below 0: none is meant.
    bool sealed;
    std::string_view what;    ///< "HTTP"
    std::string_view remedy;  ///< What to do besides declaring the network.
    std::string_view set_by = {};
};

constexpr std::string_view by_certificate = "set http.tls_certificate and http.tls_key";
constexpr std::string_view by_trunk = "let it come by TLS (sip.tls_certificate, sip.tls_trunks)";

std::vector<Opening> lines_of(Config const& config) {
    auto const& [http, sip] = std::tie(config.http, config.sip);
    std::vector<Opening> out{
        {"http.address", http.address, http.port, !http.tls_certificate.empty(), "HTTP", by_certificate},
        {"sip.address", sip.address, sip.port, false, "SIP", by_trunk},
        {"sip.rtp_port_first", sip.address, sip.rtp_port_first, false, "RTP", by_trunk, "sip.address"},
    };
    if (!sip.tls_certificate.empty()) {
        out.push_back({"sip.tls_port", sip.address, sip.tls_port, true, "SIP", by_trunk});
        for (auto const& trunk : sip.tls_trunks) out.push_back({"sip.tls_trunks", trunk, -1, true, "SIP", by_trunk});
    }
    for (auto const& trunk : sip.trunks) out.push_back({"sip.trunks", trunk, -1, false, "SIP and RTP", by_trunk});
    if (auto const gateway = parse_gateway(sip.transfer_gateway)) {
        auto const& [host, port] = gateway.value();
        out.push_back({"sip.transfer_gateway", host, port, false, "SIP and RTP", by_trunk});
    }
    return out;
}

std::vector<net::IpPrefix> networks_of(Config const& config) {
    auto networks = net::parse_protected_networks(config.network.protected_networks);
    return networks ? std::move(networks.value()) : std::vector<net::IpPrefix>{};
}

std::string text_of(Opening const& line) {
    if (line.port < 0) return line.place;
    auto const host = line.place.find(':') == line.place.npos ? line.place : "[" + line.place + "]";
    return fmt::format("{}:{}", host, line.port == 0 ? "*" : std::to_string(line.port));
}

/// Of a line that is an address.
std::optional<Transport> judge(Opening const& line, std::vector<net::IpPrefix> const& networks) {
    auto const place = net::IpPrefix::parse(line.place);
    if (!place) return std::nullopt;
    if (line.sealed) return Transport{line.key, text_of(line), Protection::tls, ""};
    return net::plain_transport(line.key, text_of(line), place.value(), networks);
}

ConfigFault fault_of(Transport const& bare, Opening const& line) {
    return {line.set_by.empty() ? line.key : std::string{line.set_by},
            fmt::format("C29: {} would carry plain {} over a network that nobody protects; {}, or name the network in "
                        "network.protected if it is yours alone",
                        bare.place, line.what, line.remedy)};
}

}  // namespace

std::vector<Transport> transports_of(Config const& config) {
    auto const networks = networks_of(config);
    std::vector<Transport> out;
    for (auto const& line : lines_of(config)) {
        if (auto judged = judge(line, networks)) out.push_back(std::move(*judged));
    }
    for (auto const& one : registrations_of(config.calendars)) {
        auto const place = oauth::OauthProvider::place_of(one);
        out.push_back({fmt::format("calendars.{}_client_id", services::word_of(one.provider)),
                       fmt::format("{}:{}", place.host, place.port), Protection::tls, ""});
    }
    if (config.mail.smtp_url.empty()) return out;
    if (auto const server = net::SmtpServer::parse(config.mail.smtp_url, config.mail.smtp_ca_file)) {
        bool const plain = server.value().security == net::SmtpServer::Security::plain;
        out.push_back({"mail.smtp_url", fmt::format("{}:{}", server.value().place.host, server.value().place.port),
                       plain ? Protection::loopback : Protection::tls, ""});
    }
    return out;
}

std::vector<std::string> transports_in_words(Config const& config) {
    std::vector<std::string> out;
    for (auto const& line : transports_of(config)) out.push_back(line.line + ": " + net::in_words(line));
    return out;
}

std::vector<ConfigFault> transport_faults(Config const& config) {
    std::vector<ConfigFault> out;
    for (auto const& [section, certificate, key] :
         {std::tuple{"http", &config.http.tls_certificate, &config.http.tls_key},
          std::tuple{"sip", &config.sip.tls_certificate, &config.sip.tls_key}}) {
        if (certificate->empty() == key->empty()) continue;
        auto const [there, missing] = key->empty() ? std::pair{"certificate", "key"} : std::pair{"key", "certificate"};
        out.push_back({fmt::format("{}.tls_{}", section, there),
                       fmt::format("C29: a certificate and its key go together: set {}.tls_{} too", section, missing)});
    }
    auto const networks = networks_of(config);
    for (auto const& line : lines_of(config)) {
        auto const judged = judge(line, networks);
        if (judged && judged->protection == Protection::none) out.push_back(fault_of(*judged, line));
    }
    return out;
}

std::optional<std::string> unprotected_call(Config const& config, std::string_view uri) {
    auto const host = uri.substr(uri.find('@') + 1);
    Opening const line{"call", std::string{host.substr(0, host.find(':'))}, -1, false, "SIP and RTP", by_trunk};
    auto const judged = judge(line, networks_of(config));
    if (!judged || judged->protection != Protection::none) return std::nullopt;
    return fault_of(*judged, line).why;
}

}  // namespace ombrex::app
