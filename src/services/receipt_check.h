// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "ports/erasure_journal.h"
#include "services/call_context.h"

namespace ombrex::services {

struct ReceiptVerdict {
    std::size_t receipts = 0;         ///< That an entry of the audit log vouches for.
    std::vector<std::string> faults;  ///< Each a sentence. None: the receipts are those that were written.
    std::vector<std::string> notes;
};

/// Reads the receipts against the entries of the audit log that vouch for them (write_receipts.h): one that was
/// altered, put in or taken out makes its entry's digest another one. Which one it is, the journal says; where it says
/// nothing, the fault names the entry alone. The log itself is checked by audit_check.h: only both together prove.
/// Purpose: legal_duty. Errors: unavailable.
Task<Result<ReceiptVerdict>> verify_receipts(Deps deps, ports::ErasureJournal& journal);

}  // namespace ombrex::services
