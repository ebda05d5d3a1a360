// SPDX-License-Identifier: Apache-2.0
#include "services/make_insight.h"

namespace ombrex::services {
namespace {

/// What the rows of the call say.
Result<ports::CallFacts> facts_of(ports::UnitOfWork& unit, model::Call const& call) {
    ports::CallFacts facts;
    facts.outcome = call.outcome;
    BOOST_OUTCOME_TRY(auto const appointments, unit.appointments().made_in(call.company, call.id));
    for (auto const& a : appointments) {
        model::Slot const slot{a.at, a.staff, a.service};
        auto& list = a.status == model::AppointmentStatus::booked  ? facts.booked
                     : a.status == model::AppointmentStatus::moved ? facts.moved
                                                                   : facts.cancelled;
        list.push_back(slot);
    }
    BOOST_OUTCOME_TRY(auto const messages, unit.messages().of_call(call.company, call.id));
    for (auto const& m : messages) facts.messages.push_back({m.addressee, m.urgency});
    BOOST_OUTCOME_TRY(auto const transfers, unit.notes().transfers(call.company, call.id));
    for (auto const& t : transfers) {
        if (t.result == model::TransferResult::connected) facts.transferred_to.push_back(t.label);
    }
    return facts;
}

}  // namespace

Task<Result<void>> make_insight(Deps deps, ports::LocalInsightEngine const& engine, ports::Job job, Deadline deadline) {
    model::CallId const id{job.subject};
    co_return co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto const call, unit.calls().find(job.company, id));
            auto const said = unit.calls().transcript(job.company, id);
            bool const nothing_said = !said && said.error().code == Errc::not_found;  // a crash before the first word
            if (!said && !nothing_said) return said.error();
            BOOST_OUTCOME_TRY(auto const facts, facts_of(unit, call));
            BOOST_OUTCOME_TRY(auto const assistant, unit.companies().assistant(job.company));
            auto const until =
                privacy::erase_on(deps.policy, privacy::Category::insight, call.answered, assistant.business.zone);
            return unit.calls().put_insight(
                job.company, id, engine.make(nothing_said ? model::Transcript{} : said.value(), facts), until);
        },
        deadline);
}

}  // namespace ombrex::services
