// SPDX-License-Identifier: Apache-2.0
#include "app/config.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <charconv>
#include <functional>
#include <iterator>
#include <optional>
#include <variant>

#include "app/calendars.h"
#include "app/config_policy.h"
#include "app/transfer_gateway.h"
#include "app/transport.h"
#include "model/plan.h"

namespace ombrex::app {
namespace {

using Text = std::string;
using Number = std::int64_t;
using List = std::vector<std::string>;
using Value = std::variant<Text, Number, List>;

/// Why a value cannot be taken; nothing when it can.
using Check = std::function<std::optional<std::string>(Value const&)>;

/// One key: where its value goes and what it may be.
struct Key {
    std::string_view path;
    std::variant<Text*, Number*, List*> target;
    Check check;
};

Check anything() {
    return [](Value const&) { return std::optional<std::string>{}; };
}

Check within(Number least, Number most) {
    return [=](Value const& value) -> std::optional<std::string> {
        auto const number = std::get<Number>(value);
        if (number >= least && number <= most) return std::nullopt;
        return fmt::format("must be from {} to {}", least, most);
    };
}

/// What concerns the policy: shorter than it promises, never longer.
Check tightens(std::string_view key) {
    return [key](Value const& value) { return loosens(key, std::get<Number>(value)); };
}

Check contract(std::string_view key) {
    return [key](Value const& value) { return wrong_contract(key, std::get<Text>(value)); };
}

Check one_of(List words) {
    return [words = std::move(words)](Value const& value) -> std::optional<std::string> {
        if (std::ranges::find(words, std::get<Text>(value)) != words.end()) return std::nullopt;
        return fmt::format("must be one of {}", fmt::join(words, ", "));
    };
}

Check not_empty() {
    return [](Value const& value) -> std::optional<std::string> {
        if (!std::get<Text>(value).empty()) return std::nullopt;
        return "must not be empty";
    };
}

Check gateway() {
    return [](Value const& value) -> std::optional<std::string> {
        auto const& text = std::get<Text>(value);
        auto const place = text.empty() ? Result<net::Destination>{net::Destination{}} : parse_gateway(text);
        return place ? std::nullopt : std::optional{place.error().detail};
    };
}

/// It stands in a path.
Check tenant() {
    return [](Value const& value) -> std::optional<std::string> {
        auto const& text = std::get<Text>(value);
        auto const fits = [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
        };
        if (!text.empty() && std::ranges::all_of(text, fits)) return std::nullopt;
        return "must be common, organizations, consumers, or the id or domain of a tenant";
    };
}

/// Each can be read, and each id is there once.
Check plans() {
    return [](Value const& value) -> std::optional<std::string> {
        std::vector<std::string> ids;
        for (auto const& text : std::get<List>(value)) {
            auto const plan = model::parse_plan(text);
            if (!plan) return fmt::format("\"{}\": {}", text, plan.error().detail);
            if (std::ranges::find(ids, plan.value().id) != ids.end()) return "two plans have the id " + plan.value().id;
            ids.push_back(plan.value().id);
        }
        return ids.empty() ? std::optional<std::string>{"must name one plan at least"} : std::nullopt;
    };
}

Check tax_rate() {
    return [](Value const& value) -> std::optional<std::string> {
        auto const rate = model::parse_tax_rate(std::get<Text>(value));
        return rate ? std::nullopt : std::optional{rate.error().detail};
    };
}

/// How it is reached, and what answers.
std::vector<Key> keys_of_the_line(Config& c) {
    auto const port = within(1, 65535);
    return {
        {"data", &c.data, not_empty()},
        {"network.protected", &c.network.protected_networks, anything()},
        {"network.tls_version", &c.network.tls_version,
         [](Value const& value) { return loosens_tls(std::get<Text>(value)); }},
        {"http.address", &c.http.address, not_empty()},
        {"http.port", &c.http.port, within(0, 65535)},
        {"http.tls_certificate", &c.http.tls_certificate, anything()},
        {"http.tls_key", &c.http.tls_key, anything()},
        {"http.public_url", &c.http.public_url, anything()},
        {"http.open_agents", &c.http.open_agents, anything()},
        {"http.hsts", &c.http.hsts, one_of({"subdomains", "host"})},
        {"sip.address", &c.sip.address, not_empty()},
        {"sip.port", &c.sip.port, within(0, 65535)},
        {"sip.external_address", &c.sip.external_address, anything()},
        {"sip.tls_certificate", &c.sip.tls_certificate, anything()},
        {"sip.tls_key", &c.sip.tls_key, anything()},
        {"sip.tls_port", &c.sip.tls_port, within(0, 65535)},
        {"sip.tls_trunks", &c.sip.tls_trunks, anything()},
        {"sip.trunks", &c.sip.trunks, anything()},
        {"sip.rtp_port_first", &c.sip.rtp_port_first, within(1024, 65534)},
        {"sip.rtp_port_last", &c.sip.rtp_port_last, port},
        {"sip.transfer_gateway", &c.sip.transfer_gateway, gateway()},
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
        {"mail.smtp_url", &c.mail.smtp_url, anything()},
        {"mail.smtp_ca_file", &c.mail.smtp_ca_file, anything()},
        {"mail.from", &c.mail.from, not_empty()},
        {"mail.owner", &c.mail.owner, anything()},
        {"webhooks.own_hosts", &c.webhooks.own_hosts, anything()},
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
        {"operator.privacy_mail", &c.operated_by.privacy_mail, not_empty()},
        {"operator.security_mail", &c.operated_by.security_mail, not_empty()},
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

std::vector<Key> keys_of(Config& c) {
    auto out = keys_of_the_line(c);
    std::ranges::move(keys_of_the_office(c), std::back_inserter(out));
    return out;
}

class Reader {
public:
    explicit Reader(Config::Limits const& limits) : keys_{keys_of(out_.config)} { out_.config.limits = limits; }

    void file(std::filesystem::path const& path) {
        try {
            auto const table = toml::parse_file(path.string());
            walk(table, "", path.string());
        } catch (toml::parse_error const& failure) {
            out_.errors.push_back(
                fmt::format("{}:{}: {}", path.string(), failure.source().begin.line, failure.description()));
        }
    }

    /// A value that came as text: from the environment or a flag.
    void text(std::string const& path, std::string const& value, std::string const& where) {
        auto const* key = find(path);
        if (key == nullptr) return unknown(path, where);
        if (std::holds_alternative<Text*>(key->target)) return put(*key, value, where);
        if (std::holds_alternative<List*>(key->target)) return put(*key, split(value), where);
        Number number = 0;
        auto const [end, failure] = std::from_chars(value.data(), value.data() + value.size(), number);
        if (failure != std::errc{} || end != value.data() + value.size()) return wrong(path, where, "must be a number");
        put(*key, number, where);
    }

    /// OMBREX_SIP_PORT is sip.port; a name that fits no key is left to others.
    void environment(std::map<std::string, std::string> const& variables) {
        for (auto const& key : keys_) {
            std::string name = "OMBREX_";
            for (char const c : key.path) name += c == '.' ? '_' : static_cast<char>(c >= 'a' && c <= 'z' ? c - 32 : c);
            auto const found = variables.find(name);
            if (found != variables.end()) text(std::string{key.path}, found->second, name);
        }
    }

    ConfigOutcome finish() {
        auto const& sip = out_.config.sip;
        if (sip.rtp_port_last <= sip.rtp_port_first) {
            wrong("sip.rtp_port_last", "configuration", "must be above sip.rtp_port_first");
        }
        for (auto& fault : transport_faults(out_.config)) out_.errors.push_back("configuration: " + std::move(fault));
        for (auto& fault : calendar_faults(out_.config.calendars)) {
            out_.errors.push_back("configuration: " + std::move(fault));
        }
        return std::move(out_);
    }

private:
    static List split(std::string const& text) {
        List out(1);
        for (char const c : text) {
            if (c == ',') {
                out.emplace_back();
            } else if (c != ' ') {
                out.back() += c;
            }
        }
        std::erase(out, "");
        return out;
    }

    Key const* find(std::string_view path) const {
        auto const found = std::ranges::find(keys_, path, &Key::path);
        return found == keys_.end() ? nullptr : &*found;
    }
    void wrong(std::string_view path, std::string_view where, std::string_view why) {
        out_.errors.push_back(fmt::format("{}: {}: {}", where, path, why));
    }
    void unknown(std::string const& path, std::string const& where) {
        bool const of_the_policy = path.starts_with("retention.");
        wrong(path, where,
              of_the_policy ? "no such key; what C24 and C25 promise is shortened by recordings_days, "
                              "transcripts_months and calls_months alone"
                            : "no such key; config/ombrex.example.toml lists them all");
    }
    void put(Key const& key, Value value, std::string const& where) {
        if (auto const why = key.check(value)) return wrong(key.path, where, *why);
        std::visit([&](auto* target) { *target = std::get<std::remove_pointer_t<decltype(target)>>(std::move(value)); },
                   key.target);
    }

    void walk(toml::table const& table, std::string const& prefix, std::string const& path) {
        for (auto const& [name, node] : table) {
            auto const full = prefix + std::string{name.str()};
            auto const where = fmt::format("{}:{}", path, node.source().begin.line);
            auto const* key = find(full);
            if (key == nullptr && node.is_table()) {
                walk(*node.as_table(), full + ".", path);
            } else if (key == nullptr) {
                unknown(full, where);
            } else {
                take(*key, node, where);
            }
        }
    }

    void take(Key const& key, toml::node const& node, std::string const& where) {
        if (std::holds_alternative<Text*>(key.target)) {
            if (auto const value = node.value_exact<Text>()) return put(key, *value, where);
            return wrong(key.path, where, "must be text in quotes");
        }
        if (std::holds_alternative<Number*>(key.target)) {
            if (auto const value = node.value_exact<Number>()) return put(key, *value, where);
            return wrong(key.path, where, "must be a number");
        }
        auto const* array = node.as_array();
        bool const texts = array != nullptr && std::all_of(array->begin(), array->end(),
                                                           [](toml::node const& item) { return item.is_string(); });
        if (!texts) return wrong(key.path, where, "must be a list of texts");
        List list;
        for (auto const& item : *array) list.push_back(item.value_or(Text{}));
        put(key, std::move(list), where);
    }

    ConfigOutcome out_;
    std::vector<Key> keys_;
};

}  // namespace

Config::Limits scenario_limits() {
    Config::Limits out;
    out.calls_per_company = out.calls;
    out.calls_from_one_number = 10'000;
    out.calls_to_one_company = 100'000;
    return out;
}

ConfigOutcome read_config(ConfigSources const& sources) {
    Reader reader{sources.limits};
    if (!sources.file.empty()) reader.file(sources.file);
    reader.environment(sources.environment);
    for (auto const& [path, value] : sources.flags) reader.text(path, value, "flag");
    return reader.finish();
}

std::vector<std::string> config_keys() {
    Config unused;
    std::vector<std::string> out;
    for (auto const& key : keys_of(unused)) out.emplace_back(key.path);
    return out;
}

std::vector<std::string> config_values(Config const& config) {
    struct Printed {
        std::string operator()(Text const* text) const { return *text; }
        std::string operator()(Number const* number) const { return std::to_string(*number); }
        std::string operator()(List const* list) const { return fmt::format("{}", fmt::join(*list, ", ")); }
    };
    Config copy = config;
    std::vector<std::string> out;
    for (auto const& key : keys_of(copy)) out.push_back(std::visit(Printed{}, key.target));
    return out;
}

}  // namespace ombrex::app
