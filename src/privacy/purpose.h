// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

#include "privacy/enum_set.h"

namespace ombrex::privacy {

/// Why personal data may be used at all: clause C15, complete. Nothing is used for a reason that is not here,
/// and none of these is a sale (C16) or a training (C17).
enum class Purpose : std::uint8_t {
    serve_call,           ///< Provide, operate and maintain the Service: answer, talk, record, show to the customer.
    calendar_booking,     ///< AI feature: check availability, create, change and cancel the events we created.
    call_analysis,        ///< AI feature: summary, sentiment, outcome.
    billing,              ///< Billing and subscription.
    transactional_mail,   ///< Call summaries, invoices, password resets, notices.
    abuse_detection,      ///< Fraud, abuse, unauthorised access.
    legal_duty,           ///< Legal duties, data subjects' rights among them.
    aggregate_analytics,  ///< Improve the Service, with aggregated, anonymised analytics only.
};

inline constexpr std::size_t purpose_count = static_cast<std::size_t>(Purpose::aggregate_analytics) + 1;
using PurposeSet = EnumSet<Purpose>;

}  // namespace ombrex::privacy
