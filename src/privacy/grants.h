// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <initializer_list>

#include "privacy/category.h"
#include "privacy/purpose.h"

namespace ombrex::privacy {

/// Which purposes a category may be used for (C15). The one place.
[[nodiscard]] constexpr bool allows(Category category, Purpose purpose) noexcept {
    auto const any_of = [purpose](std::initializer_list<Purpose> granted) {
        return std::ranges::find(granted, purpose) != granted.end();
    };
    using enum Purpose;
    switch (category) {
        case Category::account_name:
        case Category::account_email:
        case Category::company_name:
            return any_of({serve_call, billing, transactional_mail, abuse_detection, legal_duty});
        case Category::password_hash:
            return any_of({serve_call, abuse_detection});
        case Category::call_recording:
            return any_of({serve_call, legal_duty});
        case Category::transcript:
            return any_of({serve_call, call_analysis, legal_duty});
        case Category::caller_number:
            return any_of({serve_call, calendar_booking, transactional_mail, abuse_detection, legal_duty});
        case Category::call_metadata:
            return any_of({serve_call, billing, call_analysis, transactional_mail, abuse_detection, legal_duty,
                           aggregate_analytics});
        case Category::insight:
            return any_of({serve_call, call_analysis, transactional_mail, legal_duty});
        case Category::caller_name:
        case Category::appointment:
            return any_of({serve_call, calendar_booking, transactional_mail, legal_duty});
        case Category::message:
            return any_of({serve_call, transactional_mail, legal_duty});
        case Category::calendar_token:
            return any_of({calendar_booking});
        case Category::calendar_busy:
            return any_of({calendar_booking});
        case Category::billing_record:
            return any_of({billing, transactional_mail, legal_duty});
        case Category::usage_log:
            return any_of({serve_call, abuse_detection, legal_duty, aggregate_analytics});
        case Category::consent_proof:
            return any_of({serve_call, legal_duty});
        case Category::audit_entry:
            return any_of({abuse_detection, legal_duty});
        case Category::mail_body:
            return any_of({transactional_mail, legal_duty});
        case Category::export_archive:
            return any_of({legal_duty});
        case Category::privacy_request:
            return any_of({transactional_mail, legal_duty});
    }
    return false;
}

}  // namespace ombrex::privacy
