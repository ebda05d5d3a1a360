// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "crypto/signed_url.h"
#include "ports/calendar_files.h"
#include "ports/job_repository.h"
#include "ports/mailer.h"
#include "services/call_context.h"

namespace ombrex::services {

/// What mail is made and sent with. Lifetime: all outlive the caller.
struct PostRoom {
    ports::Mailer& mailer;
    ports::CalendarFiles const& calendar;
    crypto::PlaybackLinks const& links;
    std::string from;        ///< "reception@shop.example"
    std::string owner;       ///< Who is told of businesses that name nobody; may be empty.
    std::string public_url;  ///< "http://127.0.0.1:8080", without a slash at the end.
};

/// The id of the letter about one call to the owner's `position`th address: the same however often it is made, so that
/// the second delivery of one delivers nothing new.
[[nodiscard]] model::LetterId summary_letter_id(model::CallId call, std::size_t position);

/// Where the owner's mail goes: the business's own addresses, else the operator's; none is an answer too.
[[nodiscard]] Result<std::vector<model::MailAddress>> owners_of(ports::UnitOfWork& unit, model::CompanyId company,
                                                                PostRoom const& room);

/// The job mail_summary: tells the owner what a call was about, with a calendar file for each appointment it made,
/// moved or cancelled. No transcript is in it (card_words.h). A call that was erased meanwhile, or an owner without an
/// address: nothing to do. Errors: unavailable (try again), denied, invalid_input. Purpose: transactional_mail.
Task<Result<void>> mail_summary(Deps deps, PostRoom room, ports::Job job, Deadline deadline);

}  // namespace ombrex::services
