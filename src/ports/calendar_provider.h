// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "base/deadline.h"
#include "base/task.h"
#include "model/calendar_connection.h"
#include "ports/processor_erasure.h"

namespace ombrex::ports {

/// How a person comes to the provider's page, and back.
struct CalendarVisit {
    std::string state;      ///< Comes back with the answer, unchanged.
    std::string challenge;  ///< base64url(SHA-256(verifier)), RFC 7636 section 4.2.
    std::string return_to;  ///< The address that the operator registered there.
};

/// What the provider gave a person's browser for us, to be changed into tokens once.
struct CalendarCode {
    model::CompanyId company;
    model::CalendarToken code;
    std::string verifier;   ///< What the challenge was made of. A secret.
    std::string return_to;  ///< As in the visit.
};

/// What a provider gave for the calendar of a business.
struct CalendarGrant {
    privacy::Recipient provider = privacy::Recipient::google;
    model::CalendarToken access;
    model::CalendarToken refresh;
    TimePoint access_ends;
    bool whole = true;  ///< Not: the person allowed less than we have to have.
};

/// An outside calendar, as far as access to it is concerned (OAuth 2.0, RFC 6749, with PKCE, RFC 7636). Thread: safe to
/// share.
class CalendarProvider {
public:
    virtual ~CalendarProvider() = default;

    [[nodiscard]] virtual privacy::Recipient recipient() const noexcept = 0;
    /// Where the browser is sent: the page on which the person allows the access, or does not. Asks for the least that
    /// free/busy times and events of our own need.
    [[nodiscard]] virtual std::string page(CalendarVisit const& visit) const = 0;
    /// A code is good once: whatever came of it, it is not tried again. Errors: denied (the code is none any more),
    /// invalid_input (it does not know us, or the egress guard refuses: a matter for the operator), unavailable (no
    /// answer, or one that cannot be used), too_late.
    virtual Task<Result<CalendarGrant>> exchange(CalendarCode code, Deadline deadline) = 0;
    /// Takes the access back. A token that is dead already counts as taken back. by_hand: it has no way, and the words
    /// say what the person has to do. Errors: unavailable, too_late, invalid_input.
    virtual Task<Result<ProcessorAnswer>> revoke(model::CalendarConnection connection, Deadline deadline) = 0;
};

}  // namespace ombrex::ports
