// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/config.h"
#include "base/result.h"
#include "privacy/policy.h"

namespace ombrex::app {

/// The policy that this installation keeps: the published one, as [retention] and network.tls_version tighten it, with
/// the dates of [contracts].
/// Errors: those of privacy::tightened, each with its clause.
[[nodiscard]] Result<privacy::Policy> policy_of(Config const& config);

/// What stays shorter than the published policy promises.
[[nodiscard]] std::vector<privacy::Category> tightened_in(privacy::Policy const& policy);

/// Why the policy does not let `key` of [retention] have this value, with the clause; nothing when it does.
/// REQUIRES: `key` is one of [retention] (aborts).
[[nodiscard]] std::optional<std::string> loosens(std::string_view key, std::int64_t value);

/// As loosens, for network.tls_version.
[[nodiscard]] std::optional<std::string> loosens_tls(std::string const& oldest);

/// Why `date` cannot be that of the contract `key` ("contracts.openai"); empty is none.
[[nodiscard]] std::optional<std::string> wrong_contract(std::string_view key, std::string const& date);

/// What there is to say of a key that nobody knows where it concerns the policy, with the clause: under `retention.`,
/// `recipients.` and `contracts.`.
[[nodiscard]] std::optional<std::string> unknown_to_policy(std::string_view key);

}  // namespace ombrex::app
