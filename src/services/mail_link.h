// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/mailed_link.h"
#include "services/post_room.h"

namespace ombrex::services {

/// Queues the letter with a link for this user, inside the transaction that it follows.
Result<void> queue_link(Deps const& deps, ports::UnitOfWork& unit, model::User const& user, model::LinkPurpose purpose);

/// The kind of the job that mails it. Subject: the user.
[[nodiscard]] std::string mail_link_job(model::LinkPurpose purpose);

/// Makes a link and mails it. Its secret is made here and stands in the letter alone, so a second attempt mails a
/// second link, and only the last one opens. A user who is gone is mailed nothing, nor one who has no address to
/// confirm; who is invited at an address that has an account with another company is mailed that and no link, so that
/// nobody but he learns of it. Errors: those of the mailer. Purpose: transactional_mail.
Task<Result<void>> mail_link(Deps deps, PostRoom room, ports::Job job, model::LinkPurpose purpose, Deadline deadline);

/// C2: the reset of a password that somebody asked for who knows no more than an address. A known address is mailed a
/// link, an unknown one nothing; the answer does not tell them apart. Errors: unavailable.
Task<Result<void>> forgot_password(Deps deps, model::MailAddress email, Deadline deadline);

}  // namespace ombrex::services
