// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace ombrex::privacy {

/// What kinds of personal data there are: sections 1.1 to 1.5 of the policy and the rows it leaves open.
/// Every stored or sent personal value has exactly one.
enum class Category : std::uint8_t {
    account_name,     ///< C1
    account_email,    ///< C1
    company_name,     ///< C1
    password_hash,    ///< C2
    call_recording,   ///< C3
    transcript,       ///< C4: what was said, free text
    caller_number,    ///< C5
    call_metadata,    ///< C6: times, duration, outcome
    insight,          ///< C7: summary, sentiment
    caller_name,      ///< what a caller says he is called
    appointment,      ///< what, when, with whom
    message,          ///< what a caller wants passed on
    calendar_token,   ///< C9
    calendar_busy,    ///< C10, C11: intervals only
    billing_record,   ///< C13
    usage_log,        ///< C14: IP address, browser, pages, features
    consent_proof,    ///< that and how somebody agreed or refused
    audit_entry,      ///< ids only: who did what
    mail_body,        ///< outgoing mail, webhook and job bodies
    export_archive,   ///< C40
    privacy_request,  ///< C43
};

}  // namespace ombrex::privacy
