// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <soci/soci.h>

#include <string>
#include <string_view>

#include "adapters/sql/detail/vault.h"
#include "model/call.h"

namespace ombrex::sql::detail {

/// What read_call() reads, of table `c`.
inline constexpr std::string_view call_columns =
    "c.company, c.call, c.protocol_id, c.caller_sealed, c.answered_us, c.duration_ms, c.outcome, c.end_reason, c.via";

/// Those columns, in their order.
struct CallColumns {
    CallColumns() = default;
    /// Out of the first columns of a row. Throws what SOCI throws.
    explicit CallColumns(soci::row const& row);

    /// Tied to a statement's first columns: a list reads them quicker so than from rows, which are copied.
    void bind(soci::statement& to);

    std::string company, call, protocol_id, caller_sealed;
    long long answered_us = 0;
    long long duration_ms = 0;
    std::string outcome, end_reason, via;
};

/// Errors: denied (the number does not open), unavailable (the store is damaged).
Result<model::Call> read_call(CallColumns const& columns, Vault& vault);

}  // namespace ombrex::sql::detail
