// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/mailer.h"
#include "services/erase_due.h"
#include "services/rights_register.h"

namespace ombrex::services {

struct CallerErasure {
    std::size_t rows = 0;        ///< Gone, a receipt for each.
    std::size_t held = 0;        ///< Kept by a legal hold; they go when it ends.
    std::size_t left = 0;        ///< Of others at that number, or of nobody can say whom.
    std::size_t mails = 0;       ///< Copies in the outbox that are gone.
    std::size_t recipients = 0;  ///< That are asked to delete what they got.
};

/// Who asks, and what else an operator is sure that he is called: a recogniser mishears names.
struct CallerErasureOrder {
    model::RequestId request;
    std::vector<model::CallerName> also;
    std::string actor;  ///< As Principal names him.
};

/// C39, C44: everything that a company holds of one caller goes now: recordings with every version and key, transcripts
/// with theirs, insights, appointments, messages, the calls, mails about them in the outbox and jobs that wait. Each
/// row is made due, so that erase_due destroys it with its receipt and its line in the erasure journal, at once, and
/// again and again where a disk is full or a crash came between. Who got something is asked to delete it
/// (erase_at_processor.h). His requests keep ids alone; an objection keeps the index of its number, since it is to be
/// obeyed. Then the request is answered, in part where a legal hold keeps some of it: that goes when the hold ends.
/// Until then doing it again goes on with it, and what has gone leaves no second receipt. Errors: not_found, denied
/// (nothing shows that it is his), invalid_input (it asks for something else, there is no number, or a shared number
/// and no name), conflict (closed; or a call from that number, or work on one, goes on), unavailable (not everything
/// could be destroyed yet). Purpose: legal_duty.
Task<Result<CallerErasure>> erase_caller(Deps deps, RecordingRoom room, ports::Mailer& outbox, CallerErasureOrder order,
                                         Deadline deadline);

}  // namespace ombrex::services
