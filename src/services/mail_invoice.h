// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/job_repository.h"
#include "services/billing_room.h"
#include "services/post_room.h"

namespace ombrex::services {

/// The job mail_invoice: has the invoice put up for payment, prints it once, keeps the file sealed and mails it to the
/// owners. Done again, the same letters bear the same ids and the same file. An invoice that was voided meanwhile is
/// not mailed. Errors: those of billing and mailer; unavailable. Purpose: transactional_mail.
Task<Result<void>> mail_invoice(Deps deps, BillingRoom billing, PostRoom post, ports::Job job, Deadline deadline);

}  // namespace ombrex::services
