// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

#include "privacy/enum_set.h"

namespace ombrex::privacy {

/// What kinds of personal data there are: sections 1.1 to 1.5 of the policy and the rows it leaves open.
/// Every stored or sent personal value has exactly one.
enum class Category : std::uint8_t {
    account_name,           ///< C1
    account_email,          ///< C1
    company_name,           ///< C1
    password_hash,          ///< C2
    assistant_settings,     ///< C19: what a business tells its assistant: hours, services, staff, answers
    call_audio,             ///< C19: live sound of both sides, and text that is to be spoken
    call_recording,         ///< C3
    transcript,             ///< C4: what was said, free text
    anonymised_transcript,  ///< C23: made by the redactor alone
    caller_number,          ///< C5
    caller_name,            ///< what a caller says he is called
    caller_contact,         ///< an e-mail or postal address that a caller leaves
    call_metadata,          ///< C6: times, duration, outcome
    insight,                ///< C7: summary, sentiment
    appointment,            ///< what, when, with whom
    message,                ///< what a caller wants passed on
    consent_proof,          ///< that and how somebody agreed or refused
    calendar_token,         ///< C9
    calendar_busy,          ///< C10, C11: intervals only
    billing_details,        ///< C21: whom an invoice goes to
    billing_record,         ///< C13
    usage_log,              ///< C14: IP address, browser, pages, features
    audit_entry,            ///< ids only: who did what, what was disclosed, what was destroyed
    mail_body,              ///< outgoing mail, webhook and job bodies
    export_archive,         ///< C40
    privacy_request,        ///< C43
    incident_record,        ///< the breach register
};

inline constexpr std::size_t category_count = static_cast<std::size_t>(Category::incident_record) + 1;
using CategorySet = EnumSet<Category>;

}  // namespace ombrex::privacy
