// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/erase_due.h"
#include "services/rights_register.h"

namespace ombrex::services {

struct CallerErasure {
    std::size_t rows = 0;  ///< Gone, a receipt for each.
    std::size_t left = 0;  ///< Of others at that number, or of nobody can say whom.
};

/// C39, C44: everything that a company's calls hold of one caller goes now: recordings with every version and key,
/// transcripts with theirs, insights, appointments, messages, the calls; each as erase_due does it, with its receipt
/// and its line in the erasure journal. His requests keep ids alone; an objection keeps the index of its number, since
/// it is to be obeyed. Then the request is answered. A crash leaves it open, and doing it again finishes it: what has
/// gone leaves no second receipt. Errors: not_found, denied (nothing shows that it is his), invalid_input (it asks for
/// something else, or there is no number), conflict (closed; or a call from that number goes on). Purpose: legal_duty.
Task<Result<CallerErasure>> erase_caller(Deps deps, RecordingRoom room, model::RequestId id, std::string actor,
                                         Deadline deadline);

}  // namespace ombrex::services
