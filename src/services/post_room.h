// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "net/mime.h"
#include "ports/calendar_files.h"
#include "ports/mailer.h"
#include "services/call_context.h"

namespace ombrex::services {

/// What mail is made and sent with. Lifetime: all outlive the caller.
struct PostRoom {
    ports::Mailer& mailer;
    ports::CalendarFiles const& calendar;
    std::string from;        ///< "reception@shop.example"
    std::string owner;       ///< Who is told of businesses that name nobody; may be empty.
    std::string public_url;  ///< "http://127.0.0.1:8080", without a slash at the end.
};

/// More of one business are not written to.
inline constexpr std::size_t owners_max = 32;

/// What there are letters of about one call.
inline constexpr std::string_view summary_letter = "summary";
inline constexpr std::string_view recording_stopped_letter = "recording_stopped";

inline constexpr std::string_view invoice_letter = "invoice";

/// The id of the letter of this kind about one thing, a call for instance, to the owner's `position`th address: the
/// same however often it is made, so that the second delivery of one delivers nothing new.
[[nodiscard]] model::LetterId letter_id(std::string_view kind, Id128 about, std::size_t position);

/// Every letter that there can be about that call.
[[nodiscard]] std::vector<model::LetterId> letters_about(model::CallId call);

/// Where the owner's mail goes: the business's own addresses, else (or of no business)
/// the operator's; none is an answer too.
[[nodiscard]] Result<std::vector<model::MailAddress>> owners_of(ports::UnitOfWork& unit, model::CompanyId company,
                                                                PostRoom const& room);

/// A letter to the owners about one thing.
struct OwnerLetter {
    std::string_view kind;  ///< As in letter_id().
    model::CompanyId company;
    Id128 about;
    std::vector<model::MailAddress> owners;
    net::MimeLetter letter;                  ///< Sender, recipient and id are filled in.
    std::optional<model::CallId> call = {};  ///< The call that it is about, if it is about one.
};

/// Sends one to each owner, and stops at the first that cannot be sent. Errors: those of the mailer; invalid_input (an
/// address with a control character). Purpose: transactional_mail.
Task<Result<void>> send_to_owners(PostRoom room, OwnerLetter out, Deadline deadline);

/// A letter to one person that is not about a call.
struct UserLetter {
    model::LetterId id;
    model::CompanyId company;
    model::MailAddress to;
    net::MimeLetter letter;  ///< Sender, recipient and id are filled in.
};

/// Sends it. Errors: as send_to_owners. Purpose: transactional_mail.
Task<Result<void>> send_to_user(PostRoom room, UserLetter out, Deadline deadline);

}  // namespace ombrex::services
