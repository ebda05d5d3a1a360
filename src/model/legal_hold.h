// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/time_zone.h"
#include "model/appointment.h"
#include "model/ids.h"
#include "model/phone_number.h"

namespace ombrex::model {

using LegalHoldId = Strong<struct LegalHoldIdTag, Id128>;

/// The reasons for which alone something is kept beyond its time.
enum class HoldReason { court_order, authority_order, pending_case };

/// That an operator has to keep something, whatever retention, erasure or the end of an account say: the only exception
/// to them, printed on the page of the policy. It ends with its last day, or when it is lifted; what was due meanwhile
/// has to go then.
struct LegalHold {
    LegalHoldId id;
    CompanyId company;
    CallId call = {};        ///< Nil: not one call alone.
    CallerPhone phone = {};  ///< No number: not of one caller alone. Neither call nor number: all of the company.
    HoldReason reason = HoldReason::court_order;
    std::string ordered_by;  ///< The name of the operator who set it.
    TimePoint since;
    LocalDays until;                       ///< The last day (UTC).
    std::optional<TimePoint> lifted = {};  ///< Before its last day was over.
};

/// When it was lifted, or else the last day is over.
[[nodiscard]] inline TimePoint end_of(LegalHold const& hold) noexcept {
    return hold.lifted.value_or(TimePoint{(hold.until + std::chrono::days{1}).time_since_epoch()});
}

[[nodiscard]] std::string_view to_string(HoldReason reason) noexcept;  ///< "court_order"
[[nodiscard]] std::string_view in_words(HoldReason reason) noexcept;   ///< "an order of a court"
[[nodiscard]] std::optional<HoldReason> find_hold_reason(std::string_view word) noexcept;

}  // namespace ombrex::model
