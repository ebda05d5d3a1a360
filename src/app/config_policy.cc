// SPDX-License-Identifier: Apache-2.0
#include "app/config_policy.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <vector>

#include "privacy/tighten.h"

namespace ombrex::app {
namespace {

using privacy::Category;

/// A key of [retention], and what it shortens.
struct Row {
    std::string_view key;
    std::int64_t Config::Retention::* value;
    std::string_view unit;
    std::vector<Category> categories;
};

std::array<Row, 3> const& rows() {
    using enum Category;
    using R = Config::Retention;
    static std::array<Row, 3> const all{{
        {"retention.recordings_days", &R::recordings_days, "days", {call_recording}},
        {"retention.transcripts_months", &R::transcripts_months, "months", {transcript, insight}},
        {"retention.calls_months",
         &R::calls_months,
         "months",
         {call_metadata, caller_number, caller_name, caller_contact, appointment, message, consent_proof}},
    }};
    return all;
}

void add_settings(Row const& row, std::int64_t value, std::vector<privacy::Setting>& to) {
    for (auto const category : row.categories) {
        auto const id = privacy::row_of(privacy::published_policy, category).id;
        to.push_back({fmt::format("retention.{}", id), fmt::format("{} {}", value, row.unit)});
    }
}

std::optional<std::string> fault_of(std::vector<privacy::Setting> const& settings) {
    auto const policy = privacy::tightened(privacy::published_policy, settings);
    if (policy) return std::nullopt;
    return policy.error().detail.substr(0, policy.error().detail.find('\n'));
}

privacy::Setting tls_setting(std::string const& oldest) { return {"limits.tls_version", oldest}; }

}  // namespace

Result<privacy::Policy> policy_of(Config const& config) {
    std::vector<privacy::Setting> settings;
    for (auto const& row : rows()) add_settings(row, config.retention.*row.value, settings);
    settings.push_back(tls_setting(config.network.tls_version));
    auto const& signed_on = config.contracts;
    for (auto const& [who, date] : {std::pair{"elevenlabs", &signed_on.elevenlabs},
                                    {"aws", &signed_on.aws},
                                    {"stripe", &signed_on.stripe},
                                    {"google", &signed_on.google},
                                    {"microsoft", &signed_on.microsoft},
                                    {"openai", &signed_on.openai}}) {
        if (!date->empty()) settings.push_back({fmt::format("contracts.{}", who), *date});
    }
    return privacy::tightened(privacy::published_policy, settings);
}

std::vector<Category> tightened_in(privacy::Policy const& policy) {
    std::vector<Category> out;
    for (auto const& row : policy.retention) {
        auto const& promised = privacy::retention_of(privacy::published_policy, row.category).length;
        if (row.length != promised) out.push_back(row.category);
    }
    return out;
}

std::optional<std::string> loosens(std::string_view key, std::int64_t value) {
    auto const row = std::ranges::find(rows(), key, &Row::key);
    if (row == rows().end()) std::abort();
    std::vector<privacy::Setting> settings;
    add_settings(*row, value, settings);
    return fault_of(settings);
}

std::optional<std::string> wrong_contract(std::string_view key, std::string const& date) {
    if (date.empty()) return std::nullopt;
    return fault_of({privacy::Setting{std::string{key}, date}});
}

std::optional<std::string> unknown_to_policy(std::string_view key) {
    if (key.starts_with("retention.")) {
        return "no such key; what C24 and C25 promise is shortened by recordings_days, transcripts_months and "
               "calls_months alone";
    }
    if (!key.starts_with("recipients.") && !key.starts_with("contracts.")) return std::nullopt;
    auto const* const least = key.starts_with("recipients.") ? "off" : "2026-02-03";  // what the policy would take
    if (auto fault = fault_of({privacy::Setting{std::string{key}, least}})) return fault;
    return "no such key; C46: whom data may go to stands in the published policy alone; a processor is given nothing "
           "while its key of [contracts] is empty";
}

std::optional<std::string> loosens_tls(std::string const& oldest) { return fault_of({tls_setting(oldest)}); }

}  // namespace ombrex::app
