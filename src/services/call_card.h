// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "model/recording.h"
#include "services/call_context.h"

namespace ombrex::services {

/// What a person sees after a call: everything that it left, out of the rows. The mail to the owner, the card on the
/// terminal and the page are three printings of it (card_words.h).
struct CallCard {
    model::BusinessProfile business;
    model::Call call;
    model::Transcript transcript;           ///< Empty: erased.
    std::optional<model::Insight> insight;  ///< None: not made yet, could not be made, or erased.

    /// An appointment as this call left it.
    struct Appointment {
        model::Appointment row;
        model::AppointmentStatus did;  ///< What this call did with it.
        bool changed_since;            ///< A later call moved or cancelled it.
    };
    std::vector<Appointment> appointments;
    std::vector<model::Message> messages;
    std::vector<model::PrivacyRequest> requests;
    std::vector<model::TransferAttempt> transfers;
    std::vector<model::EmergencyNote> emergencies;
    std::optional<model::Recording> recording;

    /// When one kind of what is kept goes, in the business's zone.
    struct Goes {
        privacy::Category category;
        LocalDays day;
    };
    std::vector<Goes> goes;                 ///< The soonest first; only what this call left.
    std::vector<privacy::Disclosure> left;  ///< What left the machine because of it, oldest first.
};

/// One card. Inside a transaction; reads only. Errors: unavailable. Purpose: serve_call.
Result<CallCard> gather_call_card(Deps const& deps, ports::UnitOfWork& unit, model::Call call);

/// Errors: not_found (never was, another company's, or erased), unavailable.
Task<Result<CallCard>> call_card(Deps deps, model::CompanyId company, model::CallId call, Deadline deadline);
/// Of every company, newest first, at most `limit`. Errors: unavailable.
Task<Result<std::vector<CallCard>>> latest_call_cards(Deps deps, std::size_t limit, Deadline deadline);

/// Whether there is sound of the call to listen to.
[[nodiscard]] bool playable(CallCard const& card);

}  // namespace ombrex::services
