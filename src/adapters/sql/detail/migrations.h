// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <soci/soci.h>

#include <span>

#include "base/clock.h"
#include "base/embedded_file.h"
#include "base/result.h"

namespace ombrex::sql::detail {

/// The numbered files of migrations/, compiled in, in order.
[[nodiscard]] std::span<EmbeddedFile const> migrations();

/// Brings the schema to the newest version, each step in a transaction, and remembers its checksum.
/// Errors: conflict (the store is newer than this program, or a step was altered after it was applied: nothing is
/// changed), unavailable (the database refused).
Result<void> migrate(soci::session& session, std::span<EmbeddedFile const> steps, Clock const& clock);

}  // namespace ombrex::sql::detail
