// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "base/wait.h"
#include "services/call_context.h"

namespace ombrex::bench {

/// Fills a store with calls that nobody made, `apart` one after the other, back from now: 9,999 numbers, one call in a
/// thousand is spam, one in twenty booked, the next hour and a half after the last one. Ends the program where the
/// store fails. Lifetime: what `deps` holds outlives it.
class ManyCalls {
public:
    enum class Said { nothing, something };  ///< Whether they have transcripts; those are most of what a call weighs.

    ManyCalls(services::Deps deps, model::CompanyId company, std::chrono::minutes apart, Said said)
        : deps_{deps}, company_{company}, apart_{apart}, said_{said} {}

    void put(int count) {
        for (int first = 0; first < count; first += 5000) {
            auto const deadline = Deadline::in(deps_.clock, std::chrono::hours{1});
            auto const some = [&](ports::UnitOfWork& unit) -> Result<void> {
                for (int n = first; n < std::min(first + 5000, count); ++n) {
                    BOOST_OUTCOME_TRY(put_one(unit, n));
                }
                return ok();
            };
            if (!wait(deps_.database.transact(some, deadline))) std::abort();
        }
    }

private:
    using Category = privacy::Category;

    [[nodiscard]] privacy::EraseOn until(Category category) const {
        return privacy::erase_on(deps_.policy, category, deps_.clock.now(), TimeZone::utc());
    }
    Result<void> put_one(ports::UnitOfWork& unit, int n) {
        model::Call call;
        call.id = model::CallId{Id128::make(deps_.random)};
        call.company = company_;
        call.answered = deps_.clock.now() - n * apart_;
        call.duration = std::chrono::seconds{84};
        call.caller.number =
            model::CallerPhone{model::PhoneNumber::parse(fmt::format("+1303555{:04}", n % 9999)).value()};
        BOOST_OUTCOME_TRY(unit.calls().begin(call, until(Category::call_metadata)));
        call.outcome = n % 1000 == 0 ? model::Outcome::spam : model::Outcome::answered;
        call.end_reason = model::EndReason::caller_hangup;
        BOOST_OUTCOME_TRY(unit.calls().finish(call));
        model::Insight insight;
        insight.summary = model::InsightText{"Somebody asked for the price of a haircut and where to park the car."};
        insight.next_step = model::InsightText{"Call back before noon"};
        BOOST_OUTCOME_TRY(unit.calls().put_insight(company_, call.id, insight, until(Category::insight)));
        if (said_ == Said::something) {
            BOOST_OUTCOME_TRY(put_words(unit, call));
        }
        return n % 20 == 0 ? put_appointment(unit, call, n) : ok();
    }
    Result<void> put_words(ports::UnitOfWork& unit, model::Call const& call) {
        using enum model::Speaker;
        constexpr std::pair<model::Speaker, std::string_view> words[] = {
            {agent, "Alder Street Barbers, this is an AI assistant. What can we do for you today?"},
            {caller, "How much is a haircut, and can I park there?"},
            {agent, "A haircut is 30 dollars. There is free parking behind the shop. Anything else?"},
            {caller, "No, thank you, that was all."},
            {agent, "Thank you for calling. Goodbye."},
        };
        model::Transcript said;
        for (auto const& [who, text] : words) {
            auto const number = static_cast<int>(said.size() + 1) / 2;
            said.push_back(
                {number, who, decltype(model::Turn::text){std::string{text}}, said.size() * std::chrono::seconds{8}});
        }
        return unit.calls().put_transcript(company_, call.id, said, until(Category::transcript));
    }
    Result<void> put_appointment(ports::UnitOfWork& unit, model::Call const& call, int n) {
        model::Appointment booked;
        booked.id = model::AppointmentId{Id128::make(deps_.random)};
        booked.company = company_;
        booked.reference = fmt::format("R{}", n);
        booked.service = "Haircut";
        booked.staff = "Jo Park";
        booked.at = TimeZone::utc().to_local(deps_.clock.now()) + n / 20 * std::chrono::minutes{90};
        booked.name = model::CallerName{fmt::format("Sam Reed {}", n)};
        booked.phone = *call.caller.number;
        booked.made_in = call.id;
        return unit.appointments().add(booked, until(Category::appointment));
    }

    services::Deps deps_;
    model::CompanyId company_;
    std::chrono::minutes apart_;
    Said said_;
};

}  // namespace ombrex::bench
