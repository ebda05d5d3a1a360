// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "privacy/policy.h"

namespace ombrex::app {

namespace detail {
/// What the published policy promises, in its own unit.
inline std::int64_t promised(privacy::Category category) {
    return privacy::retention_of(privacy::published_policy, category).length.count;
}
}  // namespace detail

/// Everything an operator can set; the values here are the defaults. config/ombrex.example.toml says what each is for.
/// Nothing in it can loosen a promise of the policy: what concerns the policy can only be tightened.
struct Config {
    std::string data = "ombrex-data";

    struct Network {
        std::vector<std::string> protected_networks;  ///< Where plain HTTP, SIP and RTP may go besides this machine.
        std::string tls_version = "1.2";              ///< The oldest that is spoken.
    } network;

    struct Http {
        std::string address = "127.0.0.1";
        std::int64_t port = 8080;
        std::string tls_certificate;  ///< Empty: plain HTTP.
        std::string tls_key;
        std::string public_url;  ///< How people reach it; empty: http://address:port
        std::vector<std::string> open_agents =
            {};                           ///< Whom anybody may call from a browser: "agent_" and a company's id.
        std::string hsts = "subdomains";  ///< What browsers keep to HTTPS for once they came by it: or "host".
    } http;

    struct Sip {
        std::string address = "127.0.0.1";
        std::int64_t port = 5060;
        std::string external_address;
        std::string tls_certificate;  ///< Empty: no calls by TLS.
        std::string tls_key;
        std::int64_t tls_port = 5061;
        std::vector<std::string> tls_trunks;
        std::vector<std::string> trunks{"127.0.0.0/8"};
        std::int64_t rtp_port_first = 30000;
        std::int64_t rtp_port_last = 30999;
        std::string transfer_gateway;  ///< IP address and port; empty: nobody is put through.
    } sip;

    struct Speech {
        std::string engine = "local";
        std::int64_t end_of_speech_ms = 384;
        std::int64_t think_ms = 0;
        std::int64_t workers = 2;
    } speech;

    struct Limits {
        std::int64_t calls = 64;
        std::int64_t calls_per_company = 8;
        std::int64_t message_calls = 4;
        std::int64_t call_minutes = 15;
        std::int64_t transfers_per_hour = 10;     ///< Of one company.
        std::int64_t calls_from_one_number = 30;  ///< Within ten minutes, to one company.
        std::int64_t calls_to_one_company = 600;  ///< Within ten minutes.
    } limits;

    struct Mail {
        std::string smtp_url;  ///< Empty: mails are files in the outbox.
        std::string smtp_ca_file;
        std::string from = "reception@localhost";
        std::string owner;
    } mail;

    struct Webhooks {
        std::vector<std::string> own_hosts;  ///< Where webhooks may lead besides the Internet.
        std::string ca_file;                 ///< Whom to trust there; empty: the machine's own list.
    } webhooks;

    /// Defaults: what the published policy promises.
    struct Retention {
        std::int64_t recordings_days = detail::promised(privacy::Category::call_recording);
        std::int64_t transcripts_months = detail::promised(privacy::Category::transcript);  ///< And insights.
        std::int64_t calls_months =
            detail::promised(privacy::Category::call_metadata);  ///< And all else that a call leaves.
    } retention;

    /// C45: since when there is the contract with a processor, "2026-02-03"; empty: there is none, and it is given
    /// nothing.
    struct Contracts {
        std::string elevenlabs, aws, stripe, google, microsoft, openai;
    } contracts;

    /// What the operator registered with providers of calendars; empty: that one is not offered.
    struct Calendars {
        std::string google_client_id, google_client_secret;
        std::string microsoft_client_id, microsoft_client_secret;
        std::string microsoft_tenant = "common";  ///< Whose accounts may connect.
        std::string ca_file;                      ///< Whom to trust, PEM; empty: the machine's own list.
        std::string played_by;                    ///< For tests: who plays both, on this machine.
    } calendars;

    struct Operator {
        std::string company = "Ombrex AI Inc.";
        std::string address = "2980 Drew Rd, Unit 224, Mississauga, ON, Canada";
        std::string privacy_mail = "privacy@ombrex.com";
        std::string security_mail = "security@ombrex.com";
    } operated_by;

    /// As model::BillingTerms; default: nothing is billed.
    struct Billing {
        std::vector<std::string> plans{"free | Free | 0 | 0 | 0"};
        std::string currency = "CAD";
        std::string tax_name;
        std::string tax_rate = "0";  ///< Percent.
        std::string tax_number;
        std::int64_t days_to_pay = 30;
        std::string how_to_pay;
    } billing;

    struct Log {
        std::string level = "info";
        std::string file;
    } log;
};

/// What is wrong with a configuration as a whole.
struct ConfigFault {
    std::string key;  ///< That is to be changed: one that somebody set.
    std::string why;

    friend bool operator==(ConfigFault const&, ConfigFault const&) = default;
};

/// What was read and everything that is wrong with it, each naming where: `file:line: key: what to do`.
struct ConfigOutcome {
    Config config;
    std::vector<std::string> errors;
};

/// Where values come from, the later above the earlier: file, environment (OMBREX_SIP_PORT), flags ("sip.port" =
/// "5070").
struct ConfigSources {
    std::filesystem::path file;                      ///< Empty: none.
    std::map<std::string, std::string> environment;  ///< Only names that begin with OMBREX_ are looked at.
    std::map<std::string, std::string> flags;
    Config::Limits limits = {};  ///< Where none of them says otherwise.
};

/// Of a scenario: its one business has every line, and whoever tries it out calls as often as he likes.
[[nodiscard]] Config::Limits scenario_limits();

[[nodiscard]] ConfigOutcome read_config(ConfigSources const& sources);

/// Every key there is, as "sip.port", in the order of the example.
[[nodiscard]] std::vector<std::string> config_keys();
/// The value of every key as text, in the same order.
[[nodiscard]] std::vector<std::string> config_values(Config const& config);

}  // namespace ombrex::app
