// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "model/receipt.h"
#include "services/call_context.h"

namespace ombrex::services {

/// What the entry that vouches for these receipts has as its subject: the front of the SHA-256 over every field of
/// each, in the order of their ids.
[[nodiscard]] Id128 receipts_digest(privacy::Policy const& policy, std::vector<model::Receipt> receipts);

/// Receipts of one company and, in the same transaction, one entry of the audit log that vouches for all of them: who
/// destroyed, and the digest (receipt_check.h reads them against it). Of a deed that has its receipt already there is
/// no second; none that is new: no entry. Both are kept for as long from now. Errors: unavailable.
Result<void> write_receipts(Deps const& deps, ports::UnitOfWork& unit, std::string const& actor,
                            std::vector<model::Receipt> const& receipts);

}  // namespace ombrex::services
