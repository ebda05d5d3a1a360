// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/key_ring.h"
#include "services/call_context.h"

namespace ombrex::services {

/// C26, C39: the last of a company that is due. erase_due has destroyed its rows with a date by now, users among them;
/// while there are others (a call has left new ones meanwhile, or one failed), nothing is done: its next run comes here
/// again. Destroys the company's key, on which every sealed column and blind index hangs, in backups too; then in one
/// transaction what is left goes, privacy requests lose name and number, whoever got something is asked to delete it,
/// and the receipts stay: `receipt` for the account, one more for its settings. A crash anywhere leaves the row, and
/// doing it again changes nothing. C28: of invoices what tax law wants stays, each under a key of its own that hangs
/// on the house; their files went before, the numbers of payments go here. Answers whether it went. Errors:
/// unavailable. Purpose: legal_duty.
Task<Result<bool>> purge_account(Deps deps, crypto::KeyRing& keys, model::Receipt receipt, Deadline deadline);

}  // namespace ombrex::services
