// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "ports/database.h"
#include "ports/erasure_journal.h"
#include "services/call_context.h"
#include "services/save_recording.h"

namespace ombrex::services {

/// What must be gone by `when`, oldest first, at most `limit`: the dry run. Nothing is changed. An account that is due
/// shows all that goes with it.
Task<Result<std::vector<ports::DueRow>>> due_for_erasure(Deps deps, TimePoint when, std::size_t limit);

/// What else would be gone by then, if no legal hold kept it.
Task<Result<std::vector<ports::DueRow>>> held_from_erasure(Deps deps, TimePoint when, std::size_t limit);

/// C24, C25, C26: destroys everything whose time has come, and leaves a receipt of each. In this order: every version
/// of a row's object, what of it still waits in the spool, then in one transaction for the rows of one company (a
/// batch, or where that fails each alone) the keys, the rows, the receipts and one entry of the audit log that
/// vouches for them (write_receipts.h); a company's own row by purge_account. A crash anywhere leaves the row, and
/// the next run does the same again: each step may be repeated, and the receipt is one (receipt_id.h). What a legal
/// hold keeps stays, and goes with the first run after it. A row that fails stops no other; its error is the answer
/// at the end, and the next run tries it again. Answers how many rows went. Purpose: legal_duty.
Task<Result<std::size_t>> erase_due(Deps deps, RecordingRoom room);

/// What the journal tells of and the store does not know any more: a backup was put back that is older than those
/// deeds. Each is done again, as erase_due does it, under its own receipt. Answers how many. Purpose: legal_duty.
Task<Result<std::size_t>> erase_again(Deps deps, RecordingRoom room, ports::ErasureJournal& journal);

/// The proofs themselves: entries of the audit log, disclosures and receipts, here and in the journal, go when their
/// own time has come (C32). Answers how many entries of the audit log went. Purpose: legal_duty.
Task<Result<std::size_t>> forget_proofs(Deps deps, ports::ErasureJournal& journal);

}  // namespace ombrex::services
