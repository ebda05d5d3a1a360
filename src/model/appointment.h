// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/time_zone.h"
#include "model/ids.h"
#include "model/phone_number.h"
#include "privacy/personal.h"

namespace ombrex::model {

using CallerName = privacy::Personal<std::string, privacy::Category::caller_name>;
using AppointmentNotes = privacy::Personal<std::string, privacy::Category::appointment>;

enum class AppointmentStatus { booked, moved, cancelled };

[[nodiscard]] constexpr std::string_view to_string(AppointmentStatus status) noexcept {
    switch (status) {
        case AppointmentStatus::booked:
            return "booked";
        case AppointmentStatus::moved:
            return "moved";
        case AppointmentStatus::cancelled:
            return "cancelled";
    }
    return "booked";
}

/// Somebody comes at a moment for a service. Service and staff are kept by name, as they were when it was made:
/// renaming a service does not rewrite what was agreed.
struct Appointment {
    AppointmentId id;
    CompanyId company;
    std::string reference;  ///< Four characters without 0 O 1 I, unique among the company's coming appointments.
    std::string service;
    std::string staff;
    LocalMinutes at;  ///< The business's wall clock.
    std::chrono::minutes length{30};
    CallerName name;
    CallerPhone phone;
    AppointmentNotes notes;
    AppointmentStatus status = AppointmentStatus::booked;
    std::optional<CallId> made_in;          ///< The call that made it; none: seeded or by hand.
    std::optional<CallId> changed_in = {};  ///< The last call that moved or cancelled it.

    friend bool operator==(Appointment const&, Appointment const&) = default;
};

}  // namespace ombrex::model
