// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "base/clock.h"
#include "model/ids.h"

namespace ombrex::model {

using ChainValue = std::array<std::uint8_t, 32>;

/// Who (or what job) saw, played, exported, changed or deleted what. Ids only.
struct AuditEntry {
    long long number = 0;  ///< 1, 2, 3 ... without a gap.
    TimePoint at;
    CompanyId company;
    std::string actor;   ///< "user:<id>", "key:<id>", "operator:<name> os:<account>", "os:<account>", "job:<kind>".
    std::string action;  ///< "recording_played"
    Id128 subject;
    TimePoint erase_on;  ///< The epoch: it stays.
    ChainValue chain{};  ///< SHA-256 over the entry before and this one: one changed byte shows.
};

enum class ChainForm : std::uint8_t {
    undated,  ///< Without `erase_on`: entries that a store holds from before migration 0005.
    dated,
};

/// What the chain is made of: the previous chain value, then the fields in a fixed form (docs/ADMIN.md gives it).
[[nodiscard]] std::string chain_input(AuditEntry const& entry, ChainValue const& previous,
                                      ChainForm form = ChainForm::dated);

}  // namespace ombrex::model
