// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fmt/format.h>

#include "crypto/named_id.h"
#include "ports/retention_repository.h"
#include "privacy/policy.h"

namespace ombrex::services {

/// The same for the same row, however often a crash or a restore makes its erasure begin again: one deed, one receipt.
inline Id128 receipt_id(privacy::Policy const& policy, ports::DueRow const& row) {
    return crypto::named_id(fmt::format("{} {} {}", row.company.value().to_string(),
                                        privacy::row_of(policy, row.category).id, row.row.to_string()));
}

}  // namespace ombrex::services
