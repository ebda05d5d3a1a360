// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <string>

#include "base/time_zone.h"
#include "model/appointment.h"
#include "model/ids.h"
#include "model/phone_number.h"

namespace ombrex::model {

enum class PrivacyRequestKind { erase, access, no_recording, object };

/// C43: what a data subject asked for. One register, whoever asks and however.
struct PrivacyRequest {
    RequestId id;
    CompanyId company;
    CallId call;  ///< Nil: not asked in a call.
    PrivacyRequestKind kind = PrivacyRequestKind::erase;
    CallerName name;
    CallerPhone phone;
    std::string status;   ///< "recorded", "done"
    LocalDays answer_by;  ///< 30 days after it was made.

    friend bool operator==(PrivacyRequest const&, PrivacyRequest const&) = default;
};

enum class TransferResult { connected, no_answer, refused };

/// An attempt to join a human.
struct TransferAttempt {
    CompanyId company;
    CallId call;
    std::string label;
    TransferResult result = TransferResult::no_answer;
};

/// That a caller in danger was told whom to call.
struct EmergencyNote {
    CompanyId company;
    CallId call;
    std::string kind;  ///< medical, fire, violence, gas, other
    std::string advised_number;
};

[[nodiscard]] std::string_view to_string(PrivacyRequestKind kind) noexcept;
[[nodiscard]] std::string_view to_string(TransferResult result) noexcept;

}  // namespace ombrex::model
