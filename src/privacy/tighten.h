// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>

#include "base/result.h"
#include "privacy/policy.h"

namespace ombrex::privacy {

/// A line of configuration about the policy: `retention.call_recording = "60 days"`, `recipients.openai = "off"`,
/// `limits.tls_version = "1.3"`, `contracts.openai = "2026-02-03"`.
struct Setting {
    std::string key;
    std::string value;
};

/// The policy with the operator's settings applied. A setting may shorten what is kept, switch a processor off, raise
/// the oldest TLS and say since when there is the contract with a processor (C45), without which it is given nothing.
/// They are applied in their order, so that a second one for the same key may only shorten again.
/// Errors: denied (a setting loosens a promise), invalid_input (unknown key or unreadable value). Every fault is in the
/// detail, one a line, each with its clause and with what to write instead.
[[nodiscard]] Result<Policy> tightened(Policy const& policy, std::span<Setting const> settings);

}  // namespace ombrex::privacy
