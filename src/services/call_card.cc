// SPDX-License-Identifier: Apache-2.0
#include "services/call_card.h"

#include <algorithm>

#include "services/play_recording.h"

namespace ombrex::services {
namespace {

using privacy::Category;

/// What is there; a row that was erased is none.
template <class T>
Result<std::optional<T>> if_there(Result<T> read) {
    if (read) return std::optional<T>{std::move(read.value())};
    if (read.error().code == Errc::not_found) return std::optional<T>{};
    return read.error();
}

std::vector<CallCard::Appointment> as_left(std::vector<model::Appointment> rows, model::CallId call) {
    std::vector<CallCard::Appointment> out;
    for (auto& row : rows) {
        bool const changed_here = row.changed_in == call;
        bool const changed_since = row.changed_in && !changed_here;
        auto const did = changed_here ? row.status : model::AppointmentStatus::booked;
        out.push_back({std::move(row), did, changed_since});
    }
    return out;
}

/// The kinds of data this card shows, and when each goes, by the policy.
std::vector<CallCard::Goes> goes(Deps const& deps, CallCard const& card) {
    std::vector<CallCard::Goes> out;
    auto const add = [&](bool there, Category category) {
        if (!there) return;
        auto const due = privacy::erase_on(deps.policy, category, card.call.answered, card.business.zone).due();
        if (!due) return;
        out.push_back({category, std::chrono::floor<std::chrono::days>(card.business.zone.to_local(*due))});
    };
    add(playable(card), Category::call_recording);
    add(!card.transcript.empty(), Category::transcript);
    add(card.insight.has_value(), Category::insight);
    add(!card.appointments.empty(), Category::appointment);
    add(!card.messages.empty(), Category::message);
    add(card.call.caller.number.has_value(), Category::caller_number);
    add(true, Category::call_metadata);
    std::ranges::stable_sort(out, {}, &CallCard::Goes::day);
    return out;
}

}  // namespace

Result<CallCard> gather_call_card(Deps const& deps, ports::UnitOfWork& unit, model::Call call) {
    CallCard card;
    card.call = std::move(call);
    auto const company = card.call.company;
    auto const id = card.call.id;
    BOOST_OUTCOME_TRY(auto assistant, unit.companies().assistant(company));
    card.business = std::move(assistant.business);
    BOOST_OUTCOME_TRY(auto said, if_there(unit.calls().transcript(company, id)));
    if (said) card.transcript = std::move(*said);
    BOOST_OUTCOME_TRY(card.insight, if_there(unit.calls().insight(company, id)));
    BOOST_OUTCOME_TRY(auto touched, unit.appointments().touched_in(company, id));
    card.appointments = as_left(std::move(touched), id);
    BOOST_OUTCOME_TRY(card.messages, unit.messages().of_call(company, id));
    BOOST_OUTCOME_TRY(card.requests, unit.notes().requests(company, id));
    BOOST_OUTCOME_TRY(card.transfers, unit.notes().transfers(company, id));
    BOOST_OUTCOME_TRY(card.emergencies, unit.notes().emergencies(company, id));
    BOOST_OUTCOME_TRY(card.recording, unit.recordings().of_call(company, id));
    BOOST_OUTCOME_TRY(card.left, unit.audit().disclosures(company, id));
    card.goes = goes(deps, card);
    return card;
}

Task<Result<CallCard>> call_card(Deps deps, model::CompanyId company, model::CallId call, Deadline deadline) {
    CallCard card;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto row, unit.calls().find(company, call));
            BOOST_OUTCOME_TRY(card, gather_call_card(deps, unit, std::move(row)));
            return ok();
        },
        deadline));
    co_return card;
}

Task<Result<std::vector<CallCard>>> latest_call_cards(Deps deps, std::size_t limit, Deadline deadline) {
    std::vector<CallCard> cards;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto calls, unit.calls().latest(limit));
            for (auto& call : calls) {
                BOOST_OUTCOME_TRY(auto card, gather_call_card(deps, unit, std::move(call)));
                cards.push_back(std::move(card));
            }
            return ok();
        },
        deadline));
    co_return cards;
}

bool playable(CallCard const& card) { return card.recording && has_sound(card.recording->state); }

}  // namespace ombrex::services
