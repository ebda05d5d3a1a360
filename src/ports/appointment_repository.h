// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "model/appointment.h"
#include "privacy/erase_on.h"
#include "scheduling/calendar.h"

namespace ombrex::ports {

/// Appointments and the claims that keep two of them from overlapping. Every call names its company.
/// Only inside a UnitOfWork; blocking. Errors of each: unavailable (the store failed).
class AppointmentRepository {
public:
    virtual ~AppointmentRepository() = default;

    /// Claims `cells` (scheduling::cells) of one person's calendar for `owner`. With `until`: a hold, free again from
    /// then on. Errors: conflict (somebody else holds one of them; nothing is claimed and the unit must be given up).
    virtual Result<void> claim(model::CompanyId company, std::string_view staff, std::span<std::int64_t const> cells,
                               model::AppointmentId owner, std::optional<TimePoint> until, TimePoint now) = 0;
    /// Gives up every cell of `owner`; none is no error.
    virtual Result<void> release(model::CompanyId company, model::AppointmentId owner) = 0;

    /// Errors: conflict (id or reference exists).
    virtual Result<void> add(model::Appointment const& appointment, privacy::EraseOn erase_on) = 0;
    /// Writes time, status and the call that changed it. Errors: not_found.
    virtual Result<void> update(model::Appointment const& appointment) = 0;
    /// Writes name and number, and that it is found by them. Errors: not_found.
    virtual Result<void> correct(model::Appointment const& appointment) = 0;

    /// Errors: not_found.
    virtual Result<model::Appointment> find(model::CompanyId company, model::AppointmentId id) = 0;
    virtual Result<std::optional<model::Appointment>> with_reference(model::CompanyId company,
                                                                     std::string_view reference) = 0;
    /// Not cancelled, at or after `from`, of people reached at that number; earliest first.
    virtual Result<std::vector<model::Appointment>> of_phone(model::CompanyId company, model::CallerPhone const& phone,
                                                             LocalMinutes from) = 0;
    virtual Result<std::vector<model::Appointment>> made_in(model::CompanyId company, model::CallId call) = 0;
    /// Made, moved or cancelled in that call, by time.
    virtual Result<std::vector<model::Appointment>> touched_in(model::CompanyId company, model::CallId call) = 0;
    /// All of them, seeded ones too, by time.
    virtual Result<std::vector<model::Appointment>> all(model::CompanyId company) = 0;
    /// Those in [from, to), cancelled ones too, by time.
    virtual Result<std::vector<model::Appointment>> between(model::CompanyId company, LocalMinutes from,
                                                            LocalMinutes to) = 0;

    /// When people cannot be booked in [from, to): appointments, holds of others than `except`, and blocks.
    virtual Result<std::vector<scheduling::Busy>> busy(model::CompanyId company, LocalMinutes from, LocalMinutes to,
                                                       TimePoint now, model::AppointmentId except) = 0;
    /// A stretch the business blocked by hand. Empty staff: everybody.
    virtual Result<void> add_block(model::CompanyId company, scheduling::Busy const& block) = 0;
};

}  // namespace ombrex::ports
