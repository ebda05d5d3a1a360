// SPDX-License-Identifier: Apache-2.0
#include "services/find_appointment.h"

#include <algorithm>

#include "language/similarity.h"
#include "services/tool_failure.h"

namespace ombrex::services {
namespace {

using enum privacy::Purpose;
using model::Appointment;

bool name_fits(Appointment const& appointment, ports::FindAppointment const& given) {
    auto const& said = given.name.reveal<serve_call>();
    // Recognisers mishear names: "Sam Read" is Sam Reed.
    return !said.empty() && language::same_name(appointment.name.reveal<serve_call>(), said);
}

bool phone_fits(Appointment const& appointment, ports::FindAppointment const& given) {
    auto const& said = given.phone.reveal<serve_call>();
    return !said.empty() && appointment.phone.reveal<serve_call>() == said;
}

Result<std::vector<Appointment>> own(ports::UnitOfWork& unit, CallContext const& context,
                                     ports::FindAppointment const& given, LocalMinutes now) {
    std::vector<Appointment> candidates;
    if (!given.reference.empty()) {
        BOOST_OUTCOME_TRY(auto one, unit.appointments().with_reference(context.company, given.reference));
        if (one && (name_fits(*one, given) || phone_fits(*one, given))) candidates.push_back(std::move(*one));
    } else if (!given.phone.reveal<serve_call>().empty()) {
        BOOST_OUTCOME_TRY(candidates, unit.appointments().of_phone(context.company, given.phone, now));
        std::erase_if(candidates, [&](Appointment const& a) { return !name_fits(a, given); });
    }
    std::erase_if(candidates,
                  [&](Appointment const& a) { return a.status == model::AppointmentStatus::cancelled || a.at < now; });
    return candidates;
}

}  // namespace

Task<ports::ToolResult> find_appointment(Deps deps, CallContext context, ports::FindAppointment given,
                                         Deadline deadline) {
    ports::Found out;
    auto const read = co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto const mine, own(unit, context, given, context.now(deps.clock)));
            for (auto const& a : mine) out.entries.push_back({a.reference, {a.at, a.staff, a.service}});
            return ok();
        },
        deadline);
    if (!read) co_return failed(read.error());
    if (out.entries.empty()) co_return not_found("nothing that this caller showed to be his");
    co_return out;
}

}  // namespace ombrex::services
