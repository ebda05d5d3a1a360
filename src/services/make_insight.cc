// SPDX-License-Identifier: Apache-2.0
#include "services/make_insight.h"

#include "jobs/worker.h"
#include "services/tell_business.h"

namespace ombrex::services {
namespace {

/// What the rows of the call say.
Result<ports::CallFacts> facts_of(ports::UnitOfWork& unit, model::Call const& call) {
    ports::CallFacts facts;
    facts.outcome = call.outcome;
    BOOST_OUTCOME_TRY(auto const appointments, unit.appointments().touched_in(call.company, call.id));
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

Result<void> make_and_store(Deps const& deps, ports::LocalInsightEngine const& engine, ports::Job const& job,
                            ports::UnitOfWork& unit) {
    model::CallId const id{job.subject};
    BOOST_OUTCOME_TRY(auto const call, unit.calls().find(job.company, id));
    BOOST_OUTCOME_TRY(auto const objected,
                      unit.rights().objected(job.company, call.caller.number.value_or(model::CallerPhone{}),
                                             model::Objection::insights));
    if (objected) return tell_business(deps, unit, job.company, id);
    auto const said = unit.calls().transcript(job.company, id);
    bool const nothing_said = !said && said.error().code == Errc::not_found;  // a crash before the first word
    if (!said && !nothing_said) return said.error();
    BOOST_OUTCOME_TRY(auto const facts, facts_of(unit, call));
    BOOST_OUTCOME_TRY(auto const assistant, unit.companies().assistant(job.company));
    auto const until =
        privacy::erase_on(deps.policy, privacy::Category::insight, call.answered, assistant.business.zone);
    auto insight = engine.make(nothing_said ? model::Transcript{} : said.value(), facts);
    BOOST_OUTCOME_TRY(unit.calls().put_insight(job.company, id, insight, until));
    return tell_business(deps, unit, job.company, id);
}

}  // namespace

Task<Result<void>> make_insight(Deps deps, ports::LocalInsightEngine const& engine, ports::Job job, Deadline deadline) {
    auto made = co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) { return make_and_store(deps, engine, job, unit); }, deadline);
    if (made || !jobs::gives_up(job, made.error())) co_return made;
    // The owner hears of the call all the same, from its rows.
    auto const told = co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) { return tell_business(deps, unit, job.company, model::CallId{job.subject}); },
        deadline);
    if (!told) co_return told;
    co_return made;
}

}  // namespace ombrex::services
