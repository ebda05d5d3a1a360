// SPDX-License-Identifier: Apache-2.0
#include "app/scenario_seed.h"

namespace ombrex::app {
namespace {

Result<void> seed_appointment(ports::UnitOfWork& unit, services::Deps const& deps, model::CompanyId company,
                              model::Assistant const& assistant, SeededAppointment const& seeded) {
    auto const* service = assistant.service(seeded.service);
    auto const length = service != nullptr ? service->length : assistant.booking.step;
    model::Appointment const appointment{.id = model::AppointmentId{Id128::make(deps.random)},
                                         .company = company,
                                         .reference = seeded.reference,
                                         .service = seeded.service,
                                         .staff = seeded.staff,
                                         .at = seeded.at,
                                         .length = length,
                                         .name = model::CallerName{seeded.name},
                                         .phone = model::CallerPhone{seeded.phone},
                                         .notes = {},
                                         .status = model::AppointmentStatus::booked,
                                         .made_in = std::nullopt};
    auto const now = deps.clock.now();
    BOOST_OUTCOME_TRY(unit.appointments().claim(company, seeded.staff, scheduling::cells(seeded.at, seeded.at + length),
                                                appointment.id, std::nullopt, now));
    return unit.appointments().add(
        appointment, privacy::erase_on(deps.policy, privacy::Category::appointment, now, assistant.business.zone));
}

}  // namespace

Result<void> seed_scenario(ports::UnitOfWork& unit, services::Deps deps, model::CompanyId company,
                           Scenario const& scenario) {
    BOOST_OUTCOME_TRY(unit.companies().put(company, scenario.assistant));
    for (auto const& busy : scenario.busy) {
        BOOST_OUTCOME_TRY(unit.appointments().add_block(company, {busy.staff, busy.from, busy.to}));
    }
    for (auto const& seeded : scenario.appointments) {
        BOOST_OUTCOME_TRY(seed_appointment(unit, deps, company, scenario.assistant, seeded));
    }
    return ok();
}

}  // namespace ombrex::app
