// SPDX-License-Identifier: Apache-2.0
#include "privacy/tighten.h"

#include <fmt/format.h>

#include <optional>
#include <string_view>

#include "base/time_zone.h"
#include "privacy/detail/length.h"
#include "privacy/detail/words.h"

namespace ombrex::privacy {
namespace {

constexpr std::string_view retention_prefix = "retention.";
constexpr std::string_view recipients_prefix = "recipients.";
constexpr std::string_view contracts_prefix = "contracts.";
constexpr std::string_view tls_key = "limits.tls_version";

using Fault = std::optional<Error>;

Fault shorten(Policy& policy, Setting const& setting, Category category) {
    RetentionRow& row = policy.retention[static_cast<std::size_t>(category)];
    auto const length = detail::parse_length(setting.value);
    auto const promised = detail::in_words(row.length);
    if (!length) {
        return Error{Errc::invalid_input, fmt::format("{}: {} = \"{}\" is no length; write it as \"60 days\"",
                                                      to_string(row.clause), setting.key, setting.value)};
    }
    if (!detail::never_longer(*length, row.length)) {
        return Error{Errc::denied, fmt::format("{}: {} = \"{}\" keeps it longer than the policy promises ({}); "
                                               "configuration may only shorten it",
                                               to_string(row.clause), setting.key, setting.value, promised)};
    }
    if (row.fixed_by_law && *length != row.length) {
        return Error{Errc::denied, fmt::format("{}: {} is fixed by law at {}; remove the setting",
                                               to_string(row.clause), setting.key, promised)};
    }
    row.length = *length;
    return std::nullopt;
}

Fault switch_off(Policy& policy, Setting const& setting, Recipient recipient) {
    RecipientRow& row = policy.recipients[static_cast<std::size_t>(recipient)];
    if (setting.value != "off") {
        return Error{Errc::invalid_input, fmt::format("{}: {} takes \"off\" only; a recipient is connected by its key",
                                                      to_string(row.clause), setting.key)};
    }
    if (!row.processor) {
        return Error{Errc::invalid_input, fmt::format("{}: {} is no processor and cannot be switched off; remove the "
                                                      "setting",
                                                      to_string(row.clause), setting.key)};
    }
    row.availability = Availability::off;
    return std::nullopt;
}

Fault date_contract(Policy& policy, Setting const& setting, Recipient recipient) {
    RecipientRow& row = policy.recipients[static_cast<std::size_t>(recipient)];
    auto const day = parse_local_day(setting.value);
    if (!day || !row.processor) {
        return Error{Errc::invalid_input,
                     fmt::format("{}: {} = \"{}\" must be the day on which the contract with a processor was signed, "
                                 "as \"2026-02-03\"",
                                 to_string(Clause{45}), setting.key, setting.value)};
    }
    row.safeguard.signed_on = std::chrono::year_month_day{day.value()};
    return std::nullopt;
}

/// The versions of TLS there are, in tenths.
Fault raise_tls(Policy& policy, Setting const& setting) {
    LimitRow& row = policy.limits[static_cast<std::size_t>(Limit::tls_version)];
    std::uint16_t const wanted = setting.value == "1.2" ? 12 : setting.value == "1.3" ? 13 : 0;
    if (wanted < row.value) {
        return Error{Errc::denied,
                     fmt::format("{}: \"{}\" is not what the policy promises as the oldest version of TLS; write "
                                 "\"{}.{}\" or newer, 1.3 at most",
                                 to_string(row.clause), setting.value, row.value / 10, row.value % 10)};
    }
    row.value = wanted;
    return std::nullopt;
}

/// What can be set about a recipient.
struct AboutRecipient {
    std::string_view prefix;
    Fault (*act)(Policy&, Setting const&, Recipient);
};
constexpr AboutRecipient about_recipients[]{{recipients_prefix, switch_off}, {contracts_prefix, date_contract}};

Fault apply(Policy& policy, Setting const& setting) {
    std::string_view const key = setting.key;
    if (key == tls_key) return raise_tls(policy, setting);
    if (key.starts_with(retention_prefix)) {
        auto const category = find_category(policy, key.substr(retention_prefix.size()));
        if (category) return shorten(policy, setting, *category);
    }
    for (auto const& [prefix, act] : about_recipients) {
        if (!key.starts_with(prefix)) continue;
        auto const recipient = find_recipient(policy, key.substr(prefix.size()));
        if (recipient) return act(policy, setting, *recipient);
        return Error{Errc::denied,
                     fmt::format("{}: {} names nobody in the policy; a new recipient needs a new published version",
                                 to_string(Clause{46}), setting.key)};
    }
    return Error{
        Errc::invalid_input,
        fmt::format("{} is no setting of the policy; there are retention.CATEGORY, recipients.RECIPIENT, "
                    "contracts.RECIPIENT and limits.tls_version, with the ids of: ombrex policy show --format json",
                    setting.key)};
}

}  // namespace

Result<Policy> tightened(Policy const& policy, std::span<Setting const> settings) {
    Policy result = policy;
    Errc code = Errc::invalid_input;
    std::string faults;
    for (Setting const& setting : settings) {
        Fault const fault = apply(result, setting);
        if (!fault) continue;
        if (fault->code == Errc::denied) code = Errc::denied;
        faults += (faults.empty() ? "" : "\n") + fault->detail;
    }
    if (!faults.empty()) return Error{code, std::move(faults)};
    return result;
}

}  // namespace ombrex::privacy
