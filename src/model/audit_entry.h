// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "base/clock.h"
#include "model/ids.h"

namespace ombrex::model {

/// Who (or what job) saw, played, exported, changed or deleted what. Ids only.
struct AuditEntry {
    long long number = 0;  ///< 1, 2, 3 ... without a gap.
    TimePoint at;
    CompanyId company;
    std::string actor;   ///< "user:<id>", "operator:<name>", "job:<kind>", "link".
    std::string action;  ///< "recording_played"
    Id128 subject;
    std::array<std::uint8_t, 32> chain{};  ///< SHA-256 over the entry before and this one: one changed byte shows.
};

/// What the chain is made of: the previous chain value, then the fields in a fixed form.
[[nodiscard]] std::string chain_input(AuditEntry const& entry, std::array<std::uint8_t, 32> const& previous);

}  // namespace ombrex::model
