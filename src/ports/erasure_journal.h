// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "base/result.h"
#include "model/receipt.h"

namespace ombrex::ports {

/// What was destroyed, kept outside of the store and of every backup: with it, a backup that is put back loses again
/// what it must not hold any more. Ids only, as in the receipts themselves.
/// Blocking. Thread: safe to share, also between processes. Errors of each: unavailable (the disk).
class ErasureJournal {
public:
    virtual ~ErasureJournal() = default;

    /// On the disk when it returns. It comes before the deed is committed: of a deed that then failed it tells too
    /// early, never too late.
    virtual Result<void> add(model::Receipt const& receipt) = 0;
    /// Oldest first. What cannot be read, such as a line that a crash cut off, is left out.
    virtual Result<std::vector<model::Receipt>> read() = 0;
    /// Forgets what was destroyed before then; how much. Receipts are kept for as long.
    virtual Result<std::size_t> forget_before(TimePoint then) = 0;
};

}  // namespace ombrex::ports
