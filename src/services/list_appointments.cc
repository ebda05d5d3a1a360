// SPDX-License-Identifier: Apache-2.0
#include "services/list_appointments.h"

#include "services/audit_list.h"
#include "services/role_view.h"

namespace ombrex::services {

Task<Result<std::vector<model::Appointment>>> list_appointments(Deps deps, model::Principal who, LocalDays first,
                                                                LocalDays last, Deadline deadline) {
    if (last < first) co_return Error{Errc::invalid_input, "is before the first day"};
    if (last - first > appointment_days_max) co_return Error{Errc::invalid_input, "is at most 42 days later"};
    std::vector<model::Appointment> out;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            LocalMinutes const end = last + std::chrono::days{1};
            BOOST_OUTCOME_TRY(out, unit.appointments().between(who.company, LocalMinutes{first}, end));
            return audit_list(deps, unit, who, "appointments_listed");
        },
        deadline));
    keep_from(who.role, out);
    co_return out;
}

}  // namespace ombrex::services
