// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fmt/format.h>

#include <algorithm>

#include "base/bytes.h"
#include "crypto/digest.h"
#include "ports/retention_repository.h"
#include "privacy/policy.h"

namespace ombrex::services {

/// The same for the same row, however often a crash or a restore makes its erasure begin again: one deed, one receipt.
inline Id128 receipt_id(privacy::Policy const& policy, ports::DueRow const& row) {
    auto const named = fmt::format("{} {} {}", row.company.value().to_string(),
                                   privacy::row_of(policy, row.category).id, row.row.to_string());
    auto const digest = crypto::sha256(as_bytes(named));
    std::array<std::uint8_t, 16> id{};
    std::copy_n(digest.begin(), id.size(), id.begin());
    return Id128{id};
}

}  // namespace ombrex::services
