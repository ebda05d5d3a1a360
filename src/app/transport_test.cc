// SPDX-License-Identifier: Apache-2.0
#include "app/transport.h"

#include <gmock/gmock.h>

namespace ombrex::app {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Optional;

std::vector<std::string> words(Config const& config) {
    std::vector<std::string> out;
    for (auto const& transport : transports_of(config)) out.push_back(transport.line + " " + net::in_words(transport));
    return out;
}

/// "http.address: C29: ..."
std::vector<std::string> told(Config const& config) {
    std::vector<std::string> out;
    for (auto const& [key, why] : transport_faults(config)) out.push_back(key + ": " + why);
    return out;
}

TEST(TransportOfConfig, C29_as_it_comes_everything_stays_inside_the_machine) {
    EXPECT_THAT(transport_faults({}), IsEmpty());
    EXPECT_THAT(words({}), ElementsAre("http.address 127.0.0.1:8080 inside the machine",
                                       "sip.address 127.0.0.1:5060 inside the machine",
                                       "sip.rtp_port_first 127.0.0.1:30000 inside the machine",
                                       "sip.trunks 127.0.0.0/8 inside the machine"));
}

TEST(TransportOfConfig, C29_every_line_without_protection_is_named_at_once_with_what_to_do) {
    Config config;
    config.http.address = "0.0.0.0";
    config.sip.address = "10.1.2.3";
    config.sip.trunks = {"127.0.0.1", "203.0.113.0/24"};
    config.sip.transfer_gateway = "203.0.113.7:5060";
    auto const faults = told(config);
    EXPECT_THAT(faults, ElementsAre(HasSubstr("http.address: C29: 0.0.0.0:8080 would carry plain HTTP"),
                                    HasSubstr("sip.address: C29: 10.1.2.3:5060 would carry plain SIP"),
                                    HasSubstr("sip.address: C29: 10.1.2.3:30000 would carry plain RTP"),
                                    HasSubstr("sip.trunks: C29: 203.0.113.0/24 would carry plain SIP and RTP"),
                                    HasSubstr("sip.transfer_gateway: C29: 203.0.113.7:5060 would carry plain SIP")));
    for (auto const& fault : faults) EXPECT_THAT(fault, HasSubstr("network.protected"));
    EXPECT_THAT(faults[0], HasSubstr("set http.tls_certificate and http.tls_key"));
}

TEST(TransportOfConfig, C29_a_certificate_or_a_declared_network_protects) {
    Config config;
    config.http = {.address = "0.0.0.0", .port = 443, .tls_certificate = "c", .tls_key = "k", .public_url = ""};
    config.sip.address = "10.1.2.3";
    config.sip.trunks = {"10.9.0.0/16"};
    config.sip.tls_certificate = config.sip.tls_key = "x";
    config.sip.tls_trunks = {"203.0.113.0/24"};
    config.network.protected_networks = {"10.0.0.0/8"};
    config.mail.smtp_url = "smtp://mail.example";
    EXPECT_THAT(transport_faults(config), IsEmpty());
    EXPECT_THAT(words(config), ElementsAre("http.address 0.0.0.0:443 by TLS",
                                           "sip.address 10.1.2.3:5060 on the protected network 10.0.0.0/8",
                                           "sip.rtp_port_first 10.1.2.3:30000 on the protected network 10.0.0.0/8",
                                           "sip.tls_port 10.1.2.3:5061 by TLS", "sip.tls_trunks 203.0.113.0/24 by TLS",
                                           "sip.trunks 10.9.0.0/16 on the protected network 10.0.0.0/8",
                                           "mail.smtp_url mail.example:587 by TLS"));
}

TEST(TransportOfConfig, C29_half_a_certificate_is_a_fault_of_the_half_that_is_there) {
    Config config;
    config.http.tls_certificate = "c";
    config.sip.tls_key = "k";
    EXPECT_THAT(told(config),
                ElementsAre("http.tls_certificate: C29: a certificate and its key go together: set http.tls_key too",
                            "sip.tls_key: C29: a certificate and its key go together: set sip.tls_certificate too"));
}

TEST(TransportOfConfig, C29_the_phone_calls_nobody_over_an_open_network) {
    Config config;
    EXPECT_EQ(unprotected_call(config, "sip:echo@127.0.0.1:5070"), std::nullopt);
    EXPECT_THAT(unprotected_call(config, "sip:echo@192.0.2.7"), Optional(HasSubstr("C29")));
    config.network.protected_networks = {"192.0.2.0/24"};
    EXPECT_EQ(unprotected_call(config, "sip:echo@192.0.2.7"), std::nullopt);
}

}  // namespace
}  // namespace ombrex::app
