// SPDX-License-Identifier: Apache-2.0
#include "app/detail/config_keys.h"

#include <algorithm>
#include <iterator>

#include "app/config_policy.h"
#include "model/plan.h"

namespace ombrex::app::detail {
namespace {

/// What concerns the policy: shorter than it promises, never longer.
Check tightens(std::string_view key) {
    return [key](Value const& value) { return loosens(key, std::get<Number>(value)); };
}

Check contract(std::string_view key) {
    return [key](Value const& value) { return wrong_contract(key, std::get<Text>(value)); };
}

/// How it is reached, and what answers.
std::vector<Key> keys_of_the_line(Config& c) {
    auto const port = within(1, 65535);
    return {
        {"data", &c.data, not_empty()},
        {"network.protected", &c.network.protected_networks, protected_networks()},
        {"network.tls_version", &c.network.tls_version,
         [](Value const& value) { return loosens_tls(std::get<Text>(value)); }},
        {"http.address", &c.http.address, address()},
        {"http.port", &c.http.port, within(0, 65535)},
        {"http.tls_certificate", &c.http.tls_certificate, anything()},
        {"http.tls_key", &c.http.tls_key, anything()},
        {"http.public_url", &c.http.public_url, or_empty(site())},
        {"http.open_agents", &c.http.open_agents, agents()},
        {"http.hsts", &c.http.hsts, one_of({"subdomains", "host"})},
        {"sip.address", &c.sip.address, address()},
        {"sip.port", &c.sip.port, within(0, 65535)},
        {"sip.external_address", &c.sip.external_address, or_empty(address())},
        {"sip.tls_certificate", &c.sip.tls_certificate, anything()},
        {"sip.tls_key", &c.sip.tls_key, anything()},
        {"sip.tls_port", &c.sip.tls_port, within(0, 65535)},
        {"sip.tls_trunks", &c.sip.tls_trunks, ranges()},
        {"sip.trunks", &c.sip.trunks, ranges()},
        {"sip.rtp_port_first", &c.sip.rtp_port_first, within(1024, 65534)},
        {"sip.rtp_port_last", &c.sip.rtp_port_last, port},
        {"sip.transfer_gateway", &c.sip.transfer_gateway, or_empty(gateway())},
        {"speech.engine", &c.speech.engine, one_of({"local", "mock", "none"})},
        {"speech.end_of_speech_ms", &c.speech.end_of_speech_ms, within(96, 3000)},
        {"speech.think_ms", &c.speech.think_ms, within(0, 10000)},
        {"speech.workers", &c.speech.workers, within(1, 64)},
        {"limits.calls", &c.limits.calls, within(1, 4000)},
        {"limits.calls_per_company", &c.limits.calls_per_company, within(1, 4000)},
        {"limits.message_calls", &c.limits.message_calls, within(0, 4000)},
        {"limits.call_minutes", &c.limits.call_minutes, within(1, 20)},
        {"limits.transfers_per_hour", &c.limits.transfers_per_hour, within(0, 1000)},
        {"limits.calls_from_one_number", &c.limits.calls_from_one_number, within(1, 10000)},
        {"limits.calls_to_one_company", &c.limits.calls_to_one_company, within(1, 100000)},
    };
}

/// Whom it tells, what it keeps, and for whom it runs.
std::vector<Key> keys_of_the_office(Config& c) {
    return {
        {"mail.smtp_url", &c.mail.smtp_url, or_empty(mail_server())},
        {"mail.smtp_ca_file", &c.mail.smtp_ca_file, anything()},
        {"mail.from", &c.mail.from, mailbox()},
        {"mail.owner", &c.mail.owner, or_empty(mailbox())},
        {"webhooks.own_hosts", &c.webhooks.own_hosts, hosts()},
        {"webhooks.ca_file", &c.webhooks.ca_file, anything()},
        {"retention.recordings_days", &c.retention.recordings_days, tightens("retention.recordings_days")},
        {"retention.transcripts_months", &c.retention.transcripts_months, tightens("retention.transcripts_months")},
        {"retention.calls_months", &c.retention.calls_months, tightens("retention.calls_months")},
        {"contracts.elevenlabs", &c.contracts.elevenlabs, contract("contracts.elevenlabs")},
        {"contracts.aws", &c.contracts.aws, contract("contracts.aws")},
        {"contracts.stripe", &c.contracts.stripe, contract("contracts.stripe")},
        {"contracts.google", &c.contracts.google, contract("contracts.google")},
        {"contracts.microsoft", &c.contracts.microsoft, contract("contracts.microsoft")},
        {"contracts.openai", &c.contracts.openai, contract("contracts.openai")},
        {"calendars.google_client_id", &c.calendars.google_client_id, anything()},
        {"calendars.google_client_secret", &c.calendars.google_client_secret, anything()},
        {"calendars.microsoft_client_id", &c.calendars.microsoft_client_id, anything()},
        {"calendars.microsoft_client_secret", &c.calendars.microsoft_client_secret, anything()},
        {"calendars.microsoft_tenant", &c.calendars.microsoft_tenant, tenant()},
        {"calendars.ca_file", &c.calendars.ca_file, anything()},
        {"calendars.played_by", &c.calendars.played_by, anything()},
        {"operator.company", &c.operated_by.company, not_empty()},
        {"operator.address", &c.operated_by.address, not_empty()},
        {"operator.privacy_mail", &c.operated_by.privacy_mail, mailbox()},
        {"operator.security_mail", &c.operated_by.security_mail, mailbox()},
        {"billing.plans", &c.billing.plans, plans()},
        {"billing.currency", &c.billing.currency, one_of({model::currencies.begin(), model::currencies.end()})},
        {"billing.tax_name", &c.billing.tax_name, anything()},
        {"billing.tax_rate", &c.billing.tax_rate, tax_rate()},
        {"billing.tax_number", &c.billing.tax_number, anything()},
        {"billing.days_to_pay", &c.billing.days_to_pay, within(0, 365)},
        {"billing.how_to_pay", &c.billing.how_to_pay, anything()},
        {"log.level", &c.log.level, one_of({"debug", "info", "warn", "error"})},
        {"log.file", &c.log.file, anything()},
    };
}

}  // namespace

std::vector<Key> keys_of(Config& c) {
    auto out = keys_of_the_line(c);
    std::ranges::move(keys_of_the_office(c), std::back_inserter(out));
    return out;
}

}  // namespace ombrex::app::detail
