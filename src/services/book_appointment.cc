// SPDX-License-Identifier: Apache-2.0
#include "services/book_appointment.h"

#include <algorithm>

#include "privacy/measures.h"
#include "scheduling/calendar.h"
#include "services/next_free.h"
#include "services/tell_business.h"
#include "services/tool_failure.h"
#include "services/without_cards.h"

namespace ombrex::services {
namespace {

using model::Appointment;

/// What the first transaction found: an answer already, or a moment that is now held.
struct Held {
    std::optional<ports::ToolResult> answer;
    Appointment appointment;
};

ports::ToolResult booked(Appointment const& appointment) {
    return ports::Booked{
        appointment.id, appointment.reference, {appointment.at, appointment.staff, appointment.service}};
}

/// What this call booked before: the same moment again is the same appointment, and there is a limit.
Result<std::optional<ports::ToolResult>> answered_before(ports::UnitOfWork& unit, CallContext const& context,
                                                         ports::BookAppointment const& asked) {
    BOOST_OUTCOME_TRY(auto const mine, unit.appointments().made_in(context.company, context.call));
    auto const standing = [](Appointment const& a) { return a.status != model::AppointmentStatus::cancelled; };
    for (auto const& made : mine) {
        if (standing(made) && made.at == asked.at && made.service == asked.service &&
            (asked.staff.empty() || made.staff == asked.staff)) {
            return std::optional{booked(made)};
        }
    }
    if (std::ranges::count_if(mine, standing) >= context.assistant.booking.per_call_max) {
        return std::optional{not_allowed("no more bookings in one call")};
    }
    return std::nullopt;
}

Result<Held> hold(Deps const& deps, CallContext const& context, ports::BookAppointment const& asked,
                  ports::UnitOfWork& unit) {
    BOOST_OUTCOME_TRY(auto before, answered_before(unit, context, asked));
    if (before) return Held{std::move(before), {}};

    auto const* service = context.assistant.service(asked.service);
    if (service == nullptr) return Held{not_found("no such service"), {}};
    auto const until = asked.at + service->length + service->buffer;
    auto const now = deps.clock.now();
    BOOST_OUTCOME_TRY(auto busy, unit.appointments().busy(context.company, asked.at, until, now, {}));
    scheduling::Calendar const calendar{context.assistant, busy, context.now(deps.clock)};
    auto const verdict = calendar.check({asked.at, asked.staff, asked.service});
    if (verdict != scheduling::Verdict::free) {
        BOOST_OUTCOME_TRY(auto instead, next_free(deps, context, unit, {asked.at, asked.staff, asked.service}));
        return Held{refused(verdict, std::move(instead)), {}};
    }

    Appointment held{.id = model::AppointmentId{Id128::make(deps.random)},
                     .company = context.company,
                     .reference = {},
                     .service = asked.service,
                     .staff = calendar.who(*service, asked.staff, asked.at).value(),
                     .at = asked.at,
                     .length = service->length,
                     .name = without_cards(asked.name),
                     .phone = asked.phone,
                     .notes = without_cards(asked.notes),
                     .status = model::AppointmentStatus::booked,
                     .made_in = context.call};
    BOOST_OUTCOME_TRY(unit.appointments().claim(context.company, held.staff, scheduling::cells(asked.at, until),
                                                held.id, now + hold_time, now));
    return Held{std::nullopt, std::move(held)};
}

/// The hold becomes an appointment; a hold that ran out in between is a conflict.
Result<void> commit(Deps const& deps, CallContext const& context, Appointment& held, ports::UnitOfWork& unit) {
    auto const now = deps.clock.now();
    auto const* service = context.assistant.service(held.service);
    auto const until = held.at + held.length + (service != nullptr ? service->buffer : std::chrono::minutes{0});
    BOOST_OUTCOME_TRY(unit.appointments().release(context.company, held.id));
    BOOST_OUTCOME_TRY(unit.appointments().claim(context.company, held.staff, scheduling::cells(held.at, until), held.id,
                                                std::nullopt, now));
    BOOST_OUTCOME_TRY(held.reference, fresh_reference(deps.random, unit, context.company));
    using enum privacy::Category;
    auto const erase_on = privacy::erase_soonest(deps.policy, appointment, {caller_name, caller_contact, caller_number},
                                                 context.answered, context.assistant.business.zone);
    BOOST_OUTCOME_TRY(unit.appointments().add(held, erase_on));
    return tell_deed(deps, unit, context, model::WebhookEvent::appointment_booked, held.id.value());
}

/// Lost the race after all: say what is free next.
Task<ports::ToolResult> lost(Deps deps, CallContext context, ports::BookAppointment asked, Deadline deadline) {
    std::vector<model::Slot> instead;
    auto const read = co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(instead, next_free(deps, context, unit, {asked.at, asked.staff, asked.service}));
            return ok();
        },
        deadline);
    if (!read) co_return failed(read.error());
    co_return refused(scheduling::Verdict::taken, std::move(instead));
}

}  // namespace

Result<std::string> fresh_reference(Random& random, ports::UnitOfWork& unit, model::CompanyId company) {
    static constexpr std::string_view alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    for (int attempt = 0; attempt < 64; ++attempt) {
        std::string reference;
        for (int i = 0; i < 4; ++i) reference += alphabet[random.below(alphabet.size())];
        BOOST_OUTCOME_TRY(auto const taken, unit.appointments().with_reference(company, reference));
        if (!taken) return reference;
    }
    return Error{Errc::unavailable, "no free reference found"};
}

Task<ports::ToolResult> book_appointment(Deps deps, CallContext context, ports::BookAppointment asked,
                                         Deadline deadline) {
    Held held;
    auto const first = co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(held, hold(deps, context, asked, unit));
            return ok();
        },
        deadline);
    if (!first && first.error().code == Errc::conflict) co_return co_await lost(deps, context, asked, deadline);
    if (!first) co_return failed(first.error());
    if (held.answer) co_return std::move(*held.answer);

    auto const second = co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) { return commit(deps, context, held.appointment, unit); }, deadline);
    if (!second && second.error().code == Errc::conflict) co_return co_await lost(deps, context, asked, deadline);
    if (!second) co_return failed(second.error());
    co_return booked(held.appointment);
}

}  // namespace ombrex::services
