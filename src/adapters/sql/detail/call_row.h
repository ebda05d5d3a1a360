// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <soci/soci.h>

#include <string_view>

#include "adapters/sql/detail/vault.h"
#include "model/call.h"

namespace ombrex::sql::detail {

/// What read_call() reads, of table `c`.
inline constexpr std::string_view call_columns =
    "c.company, c.call, c.protocol_id, c.caller_sealed, c.answered_us, c.duration_ms, c.outcome, c.end_reason, c.via";
inline constexpr std::size_t call_width = 9;

/// A call out of the first columns of a row. Errors: denied (the number does not open), unavailable (the store is
/// damaged).
Result<model::Call> read_call(soci::row const& row, Vault& vault);

}  // namespace ombrex::sql::detail
